// The function app: a custom handler on Flex Consumption (FN-02, FN-17), in the network, signed in as the hub's identity.
param naam string
param locatie string
param labels object
param identiteitId string
param identiteitClientId string
param subnetId string
param opslagnaam string
param hostopslagnaam string
param pakketbak string
param busnaam string
param kluisnaam string
param inzichtNaam string

@description('Waar als er een OpenTelemetry Collector is; anders gaan alleen de logboeken van de host naar Application Insights.')
param metOtel bool

@description('Adres van die verzamelaar.')
param otelAdres string

@description('Het bestand met partijen in het pakket.')
param partijenbestand string

@description('Wat de hub nog meer ingesteld krijgt: naam → waarde (docs/ontwerp/instellingen.md).')
param instellingen object

@description('Instellingen waarvan de waarde in de kluis staat: naam van de instelling → naam van het geheim.')
param geheimen object

@description('Meeste instanties per functie.')
param maxInstanties int

@description('Waar als de app over zones verdeeld wordt.')
param zoneredundant bool

@description('Waar als de app van buiten het netwerk bereikbaar mag zijn, en dan alleen vanaf deze adressen (CIDR).')
param openbaar bool
param toegestaneAdressen array

var hubinstellingen = {
  Hub__Opslag: opslagnaam
  Hub__Partijen: partijenbestand
}
var hostinstellingen = {
  AzureWebJobsDisableHomepage: 'true' // the root is ours (functions/Voorportaal)
  AZURE_CLIENT_ID: identiteitClientId // which identity Azure.Identity signs in with
  AzureWebJobsStorage__accountName: hostopslagnaam
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identiteitClientId
  ServiceBus__fullyQualifiedNamespace: '${busnaam}.servicebus.windows.net'
  ServiceBus__credential: 'managedidentity'
  ServiceBus__clientId: identiteitClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: inzicht.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${identiteitClientId}'
}
var otelinstellingen = metOtel ? { OTEL_EXPORTER_OTLP_ENDPOINT: otelAdres, OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf' } : {}
var verwijzingen = mapValues(geheimen, geheim => '@Microsoft.KeyVault(VaultName=${kluisnaam};SecretName=${geheim})')

resource inzicht 'Microsoft.Insights/components@2020-02-02' existing = { name: inzichtNaam }

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: '${naam}-plan'
  location: locatie
  tags: labels
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true, zoneRedundant: zoneredundant }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: naam
  location: locatie
  tags: labels
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identiteitId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    publicNetworkAccess: openbaar ? 'Enabled' : 'Disabled'
    virtualNetworkSubnetId: subnetId
    keyVaultReferenceIdentity: identiteitId
    functionAppConfig: {
      runtime: { name: 'custom', version: '1.0' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: pakketbak
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identiteitId }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: maxInstanties
        alwaysReady: [{ name: 'http', instanceCount: zoneredundant ? 2 : 1 }] // a sender hears within seconds, not after a cold start
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      ipSecurityRestrictionsDefaultAction: 'Deny'
      scmIpSecurityRestrictionsDefaultAction: 'Deny'
      ipSecurityRestrictions: [for (adres, i) in toegestaneAdressen: { name: 'toegestaan-${i}', ipAddress: adres, action: 'Allow', priority: 100 + i }]
    }
  }

  resource appinstellingen 'config' = {
    name: 'appsettings'
    properties: union(hostinstellingen, hubinstellingen, otelinstellingen, instellingen, verwijzingen)
  }

  resource ftp 'basicPublishingCredentialsPolicies' = { name: 'ftp', properties: { allow: false } }
  resource scm 'basicPublishingCredentialsPolicies' = { name: 'scm', properties: { allow: false } }
}

output naam string = app.name
