// A private endpoint with its names in the private zones.
param naam string
param locatie string
param labels object
param subnetId string

@description('Waar het eindpunt heen gaat.')
param doelId string

@description('Welk deel daarvan, bijvoorbeeld blob.')
param deel string

@description('De zones waarin de naam komt.')
param zonenamen array

resource eindpunt 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: naam
  location: locatie
  tags: labels
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [{ name: naam, properties: { privateLinkServiceId: doelId, groupIds: [deel] } }]
  }
}

resource zones 'Microsoft.Network/privateDnsZones@2020-06-01' existing = [for zone in zonenamen: { name: zone }]

resource namen 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = {
  parent: eindpunt
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [for (zone, i) in zonenamen: { name: replace(zone, '.', '-'), properties: { privateDnsZoneId: zones[i].id } }]
  }
}
