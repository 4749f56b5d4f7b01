// The queues between the steps. Their properties stand in wachtrijen.json, which the code embeds: they cannot differ.
@description('Naam van de Service Bus-naamruimte.')
param naam string

param locatie string
param labels object

@description('Premium heeft privé-eindpunten; Standard is bereikbaar van buiten, met Entra als enige sleutel.')
@allowed(['Premium', 'Standard'])
param klasse string

param werkruimteId string

var wachtrijen = loadJsonContent('../wachtrijen.json')
var premium = klasse == 'Premium'

resource naamruimte 'Microsoft.ServiceBus/namespaces@2024-01-01' = {
  name: naam
  location: locatie
  tags: labels
  sku: { name: klasse, tier: klasse, capacity: premium ? 1 : null }
  properties: {
    disableLocalAuth: true // Entra only: no keys to lose
    minimumTlsVersion: '1.2'
    publicNetworkAccess: premium ? 'Disabled' : 'Enabled'
    zoneRedundant: premium
  }
}

// A queue that others forward to must exist before them (SB-06), so the ones that forward nowhere come first.
@batchSize(1)
resource eindwachtrijen 'Microsoft.ServiceBus/namespaces/queues@2024-01-01' = [for w in filter(wachtrijen, w => w.doodNaar == null): {
  parent: naamruimte
  name: w.naam
  properties: {
    maxDeliveryCount: w.maxAfleveringen
    lockDuration: 'PT${w.slotSeconden}S'
    deadLetteringOnMessageExpiration: true
  }
}]

resource stapwachtrijen 'Microsoft.ServiceBus/namespaces/queues@2024-01-01' = [for w in filter(wachtrijen, w => w.doodNaar != null): {
  parent: naamruimte
  name: w.naam
  dependsOn: [eindwachtrijen]
  properties: {
    maxDeliveryCount: w.maxAfleveringen
    lockDuration: 'PT${w.slotSeconden}S'
    deadLetteringOnMessageExpiration: true
    forwardDeadLetteredMessagesTo: w.doodNaar
  }
}]

resource beheer 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: naamruimte
  name: 'beheer'
  properties: { workspaceId: werkruimteId, logs: [{ category: 'OperationalLogs', enabled: true }] }
}

output id string = naamruimte.id
