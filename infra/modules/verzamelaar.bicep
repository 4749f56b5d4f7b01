// An OpenTelemetry Collector inside the network: the hub sends it traces and metrics over OTLP, it sends them on.
param naam string
param locatie string
param labels object
param subnetId string
param netwerkId string
param inzichtNaam string

@description('Image van de OpenTelemetry Collector (contrib) in uw eigen register.')
param beeld string

@description('Identiteit die het image mag ophalen.')
param identiteitId string

resource inzicht 'Microsoft.Insights/components@2020-02-02' existing = { name: inzichtNaam }

resource omgeving 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: '${naam}-omgeving'
  location: locatie
  tags: labels
  properties: {
    vnetConfiguration: { internal: true, infrastructureSubnetId: subnetId }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
    zoneRedundant: false
  }
}

resource verzamelaar 'Microsoft.App/containerApps@2025-01-01' = {
  name: '${naam}-otel'
  location: locatie
  tags: labels
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identiteitId}': {} } }
  properties: {
    environmentId: omgeving.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: 4318, transport: 'http', allowInsecure: false } // external to the app, internal to the network
      registries: [{ server: split(beeld, '/')[0], identity: identiteitId }]
      secrets: [{ name: 'inzicht', value: inzicht.properties.ConnectionString }]
    }
    template: {
      containers: [
        {
          name: 'otel'
          image: beeld
          args: ['--config=env:INSTELLINGEN']
          env: [
            { name: 'INSTELLINGEN', value: loadTextContent('../verzamelaar.yaml') }
            { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', secretRef: 'inzicht' }
          ]
          resources: { cpu: json('0.5'), memory: '1Gi' }
        }
      ]
      scale: { minReplicas: 1, maxReplicas: 1 } // one: sums of a counter come together in one place
    }
  }
}

module naamzone 'verzamelaarzone.bicep' = {
  params: { naam: naam, labels: labels, netwerkId: netwerkId, domein: omgeving.properties.defaultDomain, adres: omgeving.properties.staticIp }
}

output adres string = 'https://${verzamelaar.properties.configuration.ingress.fqdn}'
