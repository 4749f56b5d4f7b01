// What the Functions host keeps for itself: locks of timers and the app's package. Nothing of a message.
param naam string
param locatie string
param labels object

var bak = 'app'

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: naam
  location: locatie
  tags: labels
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: 'Disabled'
    networkAcls: { bypass: 'None', defaultAction: 'Deny' }
    supportsHttpsTrafficOnly: true
  }

  resource blobdienst 'blobServices' = {
    name: 'default'
    properties: { deleteRetentionPolicy: { enabled: true, days: 14 } } // the package before this one (rollback)

    resource app 'containers' = { name: bak, properties: { publicAccess: 'None' } }
  }
}

output pakketbak string = '${account.properties.primaryEndpoints.blob}${bak}'
