// The queues between the steps. Their properties stand in wachtrijen.json, which the code embeds: they cannot differ.
targetScope = 'resourceGroup'

@description('Naam van de Service Bus-naamruimte.')
param naam string

@description('Locatie.')
param locatie string = resourceGroup().location

var wachtrijen = loadJsonContent('wachtrijen.json')

resource naamruimte 'Microsoft.ServiceBus/namespaces@2024-01-01' = {
  name: naam
  location: locatie
  sku: { name: 'Standard', tier: 'Standard' }
  properties: {
    disableLocalAuth: true // Entra only: no keys to lose
    minimumTlsVersion: '1.2'
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
