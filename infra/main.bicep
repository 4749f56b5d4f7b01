// The whole hub in one resource group: docs/ontwerp/uitrol.md says how to deploy it, docs/besluiten/0055 why it is made so.
targetScope = 'resourceGroup'

@description('Begin van alle namen: 3 tot 12 kleine letters en cijfers, uniek in Azure.')
@minLength(3)
@maxLength(12)
param naam string

param locatie string = resourceGroup().location
param labels object = { toepassing: 'ijw-hub' }

@description('Adresruimte van het netwerk, /24 of groter.')
param adresruimte string = '10.40.0.0/24'

@description('Waar: de hub kan naar buiten, bijvoorbeeld naar een webhook, met een vast adres dat ontvangers kunnen toelaten.')
param naarBuiten bool = false

@description('Premium heeft privé-eindpunten; Standard alleen om te proberen.')
@allowed(['Premium', 'Standard'])
param busklasse string = 'Premium'

@description('Hoe dossiers en berichten bewaard worden.')
@allowed(['Standard_GZRS', 'Standard_ZRS', 'Standard_LRS'])
param opslagsoort string = 'Standard_GZRS'

@description('Dagen WORM op de lijsten van de auditzegels; 1826 is vijf jaar (NEN-01).')
param zegeldagen int = 1826

param koelNaDagen int = 60
param hersteldagen int = 14
param logdagen int = 180

@description('Wie de alarmen krijgt: [{ naam, adres }].')
param alarmontvangers array

@description('Het bestand met partijen in het pakket.')
param partijenbestand string = 'partijen.json'

@description('Wat de hub nog meer ingesteld krijgt: naam → waarde, geen geheimen (docs/ontwerp/instellingen.md).')
param instellingen object = {}

@description('Instellingen waarvan de waarde in de kluis staat: instelling → geheim. Het geheim moet er zijn (uitrol.md).')
param geheimen object = { Hub__Pseudoniemsleutels__0: 'pseudoniemsleutel-0' }

@description('Image van de OpenTelemetry Collector (contrib) in uw eigen register; leeg: geen eigen metingen van de hub.')
param verzamelaarbeeld string = ''

param maxInstanties int = 100

@description('Waar: de app draait in meer zones, met twee instanties altijd klaar.')
param zoneredundant bool = true

@description('Waar: de app is van buiten bereikbaar, alleen vanaf toegestaneAdressen. Onwaar: alleen via het netwerk, achter uw eigen voordeur.')
param openbaar bool = false
param toegestaneAdressen array = []

var uniek = take(uniqueString(resourceGroup().id), 6)
var opslagnaam = '${naam}data${uniek}'
var hostopslagnaam = '${naam}host${uniek}'
var busnaam = '${naam}-bus-${uniek}'
var kluisnaam = '${naam}-kv-${uniek}'
var appnaam = '${naam}-app-${uniek}'
var metVerzamelaar = !empty(verzamelaarbeeld)
var premium = busklasse == 'Premium'

var zones = {
  blob: 'privatelink.blob.${environment().suffixes.storage}'
  tabel: 'privatelink.table.${environment().suffixes.storage}'
  bus: 'privatelink.servicebus.windows.net'
  kluis: 'privatelink.vaultcore.azure.net'
  app: 'privatelink.azurewebsites.net'
  monitor: 'privatelink.monitor.azure.com'
  oms: 'privatelink.oms.opinsights.azure.com'
  ods: 'privatelink.ods.opinsights.azure.com'
  agent: 'privatelink.agentsvc.azure-automation.net'
}
var monitorzones = [zones.monitor, zones.oms, zones.ods, zones.agent, zones.blob]

resource identiteit 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${naam}-hub'
  location: locatie
  tags: labels
}

module netwerk 'modules/netwerk.bicep' = {
  params: { naam: naam, locatie: locatie, labels: labels, adresruimte: adresruimte, naarBuiten: naarBuiten, zonenamen: map(items(zones), z => z.value) }
}

module waarneming 'modules/waarneming.bicep' = {
  params: { naam: naam, locatie: locatie, labels: labels, bewaardagen: logdagen }
}

module opslag 'modules/opslag.bicep' = {
  params: {
    naam: opslagnaam
    locatie: locatie
    labels: labels
    soort: opslagsoort
    zegeldagen: zegeldagen
    koelNaDagen: koelNaDagen
    hersteldagen: hersteldagen
    werkruimteId: waarneming.outputs.werkruimteId
  }
}

module hostopslag 'modules/hostopslag.bicep' = {
  params: { naam: hostopslagnaam, locatie: locatie, labels: labels }
}

module bus 'modules/servicebus.bicep' = {
  params: { naam: busnaam, locatie: locatie, labels: labels, klasse: busklasse, werkruimteId: waarneming.outputs.werkruimteId }
}

module kluis 'modules/kluis.bicep' = {
  params: { naam: kluisnaam, locatie: locatie, labels: labels, werkruimteId: waarneming.outputs.werkruimteId }
}

module rollen 'modules/rollen.bicep' = {
  params: {
    identiteitPrincipalId: identiteit.properties.principalId
    opslagnaam: opslagnaam
    hostopslagnaam: hostopslagnaam
    busnaam: busnaam
    kluisnaam: kluisnaam
    inzichtNaam: waarneming.outputs.inzichtNaam
    geheimnamen: union(map(items(geheimen), g => g.value), [])
  }
  dependsOn: [opslag, hostopslag, bus, kluis]
}

var eindpunten = concat(
  [
    { naam: 'data-blob', doel: resourceId('Microsoft.Storage/storageAccounts', opslagnaam), deel: 'blob', zones: [zones.blob] }
    { naam: 'data-tabel', doel: resourceId('Microsoft.Storage/storageAccounts', opslagnaam), deel: 'table', zones: [zones.tabel] }
    { naam: 'host-blob', doel: resourceId('Microsoft.Storage/storageAccounts', hostopslagnaam), deel: 'blob', zones: [zones.blob] }
    { naam: 'host-tabel', doel: resourceId('Microsoft.Storage/storageAccounts', hostopslagnaam), deel: 'table', zones: [zones.tabel] }
    { naam: 'kluis', doel: resourceId('Microsoft.KeyVault/vaults', kluisnaam), deel: 'vault', zones: [zones.kluis] }
    { naam: 'app', doel: resourceId('Microsoft.Web/sites', appnaam), deel: 'sites', zones: [zones.app] }
    { naam: 'monitor', doel: resourceId('Microsoft.Insights/privateLinkScopes', '${naam}-bereik'), deel: 'azuremonitor', zones: monitorzones }
  ],
  premium ? [{ naam: 'bus', doel: resourceId('Microsoft.ServiceBus/namespaces', busnaam), deel: 'namespace', zones: [zones.bus] }] : []
)

@batchSize(1) // a subnet takes one change at a time
module eindpunt 'modules/eindpunt.bicep' = [for e in eindpunten: {
  name: 'eindpunt-${e.naam}'
  params: {
    naam: '${naam}-${e.naam}'
    locatie: locatie
    labels: labels
    subnetId: netwerk.outputs.eindpuntenId
    doelId: e.doel
    deel: e.deel
    zonenamen: e.zones
  }
  dependsOn: [opslag, hostopslag, bus, kluis, app, waarneming]
}]

module verzamelaar 'modules/verzamelaar.bicep' = if (metVerzamelaar) {
  params: {
    naam: naam
    locatie: locatie
    labels: labels
    subnetId: netwerk.outputs.verzamelaarId
    netwerkId: netwerk.outputs.netwerkId
    inzichtNaam: waarneming.outputs.inzichtNaam
    beeld: verzamelaarbeeld
    identiteitId: identiteit.id
  }
}

module app 'modules/functieapp.bicep' = {
  params: {
    naam: appnaam
    locatie: locatie
    labels: labels
    identiteitId: identiteit.id
    identiteitClientId: identiteit.properties.clientId
    subnetId: netwerk.outputs.functiesId
    opslagnaam: opslagnaam
    hostopslagnaam: hostopslagnaam
    pakketbak: hostopslag.outputs.pakketbak
    busnaam: busnaam
    kluisnaam: kluisnaam
    inzichtNaam: waarneming.outputs.inzichtNaam
    metOtel: metVerzamelaar
    otelAdres: metVerzamelaar ? verzamelaar!.outputs.adres : ''
    partijenbestand: partijenbestand
    instellingen: instellingen
    geheimen: geheimen
    maxInstanties: maxInstanties
    zoneredundant: zoneredundant
    openbaar: openbaar
    toegestaneAdressen: toegestaneAdressen
  }
  dependsOn: [rollen]
}

module alarmen 'modules/alarmen.bicep' = {
  params: {
    naam: naam
    locatie: locatie
    labels: labels
    ontvangers: alarmontvangers
    busId: bus.outputs.id
    opslagId: opslag.outputs.id
    werkruimteId: waarneming.outputs.werkruimteId
    metHubmetingen: metVerzamelaar
  }
}

output appnaam string = app.outputs.naam
output opslagnaam string = opslagnaam
output kluisnaam string = kluisnaam
output busnaam string = busnaam
