// One network, three subnets, and the private names of what is used. Nobody can come in from outside.
param naam string
param locatie string
param labels object

@description('Adresruimte van het netwerk, /24 of groter.')
param adresruimte string

@description('Waar: de functies kunnen naar buiten, met één vast adres. Naar binnen kan ook dan niemand.')
param naarBuiten bool

@description('Namen van de privé-zones waarin de diensten voor dit netwerk te vinden zijn.')
param zonenamen array

var gesloten = {
  name: 'geen-toegang-van-internet'
  properties: {
    access: 'Deny'
    direction: 'Inbound'
    priority: 4096
    protocol: '*'
    sourceAddressPrefix: 'Internet'
    sourcePortRange: '*'
    destinationAddressPrefix: '*'
    destinationPortRange: '*'
  }
}

resource wacht 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: '${naam}-nsg'
  location: locatie
  tags: labels
  properties: { securityRules: [gesloten] }
}

resource adres 'Microsoft.Network/publicIPAddresses@2024-05-01' = if (naarBuiten) {
  name: '${naam}-uit'
  location: locatie
  tags: labels
  sku: { name: 'Standard' }
  properties: { publicIPAllocationMethod: 'Static' }
}

resource uitgang 'Microsoft.Network/natGateways@2024-05-01' = if (naarBuiten) {
  name: '${naam}-nat'
  location: locatie
  tags: labels
  sku: { name: 'Standard' }
  properties: { publicIpAddresses: [{ id: adres.id }] }
}

resource netwerk 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: '${naam}-vnet'
  location: locatie
  tags: labels
  properties: {
    addressSpace: { addressPrefixes: [adresruimte] }
    subnets: [
      {
        name: 'functies'
        properties: {
          addressPrefix: cidrSubnet(adresruimte, 26, 0)
          defaultOutboundAccess: false
          natGateway: naarBuiten ? { id: uitgang.id } : null
          networkSecurityGroup: { id: wacht.id }
          delegations: [{ name: 'flex', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'eindpunten'
        properties: {
          addressPrefix: cidrSubnet(adresruimte, 26, 1)
          networkSecurityGroup: { id: wacht.id }
          privateEndpointNetworkPolicies: 'Enabled'
        }
      }
      {
        name: 'verzamelaar'
        properties: {
          addressPrefix: cidrSubnet(adresruimte, 26, 2)
          networkSecurityGroup: { id: wacht.id }
          delegations: [{ name: 'containers', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
    ]
  }

  resource functies 'subnets' existing = { name: 'functies' }
  resource eindpunten 'subnets' existing = { name: 'eindpunten' }
  resource verzamelaar 'subnets' existing = { name: 'verzamelaar' }
}

resource zones 'Microsoft.Network/privateDnsZones@2020-06-01' = [for zone in zonenamen: {
  name: zone
  location: 'global'
  tags: labels
}]

resource koppelingen 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = [for (zone, i) in zonenamen: {
  parent: zones[i]
  name: '${naam}-vnet'
  location: 'global'
  properties: { registrationEnabled: false, virtualNetwork: { id: netwerk.id } }
}]

output netwerkId string = netwerk.id
output functiesId string = netwerk::functies.id
output eindpuntenId string = netwerk::eindpunten.id
output verzamelaarId string = netwerk::verzamelaar.id
