// The name of the collector inside the network.
param naam string
param labels object
param netwerkId string
param domein string
param adres string

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: domein
  location: 'global'
  tags: labels

  resource alles 'A' = { name: '*', properties: { ttl: 300, aRecords: [{ ipv4Address: adres }] } }
  resource koppeling 'virtualNetworkLinks' = {
    name: '${naam}-vnet'
    location: 'global'
    properties: { registrationEnabled: false, virtualNetwork: { id: netwerkId } }
  }
}
