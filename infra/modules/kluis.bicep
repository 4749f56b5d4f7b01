// The secrets that the hub's settings refer to. Reading is the hub's, writing is for people (docs/ontwerp/uitrol.md).
param naam string
param locatie string
param labels object
param werkruimteId string

resource kluis 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: naam
  location: locatie
  tags: labels
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true // without the pseudonym key no index can be read again
    publicNetworkAccess: 'Disabled'
    networkAcls: { bypass: 'None', defaultAction: 'Deny' }
  }
}

resource inzage 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: kluis
  name: 'inzage'
  properties: { workspaceId: werkruimteId, logs: [{ category: 'AuditEvent', enabled: true }] }
}
