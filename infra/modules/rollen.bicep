// What the hub's identity may do: data only, and only with what the hub uses. It can make, change or delete no resource.
// The ids are those of built-in roles, the same in every tenant.
param identiteitPrincipalId string
param opslagnaam string
param hostopslagnaam string
param busnaam string
param kluisnaam string
param inzichtNaam string

@description('De geheimen die gelezen worden.')
param geheimnamen array

var indeling = loadJsonContent('../opslagindeling.json')
var wachtrijnamen = map(loadJsonContent('../wachtrijen.json'), w => w.naam)

var tabelrijen = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3') // Storage Table Data Contributor
var blobs = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe') // Storage Blob Data Contributor
var blobeigenaar = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b') // Storage Blob Data Owner
var busverzender = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39') // Azure Service Bus Data Sender
var busontvanger = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0') // Azure Service Bus Data Receiver
var geheimlezer = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6') // Key Vault Secrets User
var metingen = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '3913510d-42f4-4e42-8a64-420c390055eb') // Monitoring Metrics Publisher

resource tabellen 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-01-01' existing = [for t in indeling.tabellen: {
  name: '${opslagnaam}/default/${t}'
}]

resource opTabellen 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (t, i) in indeling.tabellen: {
  scope: tabellen[i]
  name: guid(tabellen[i].id, identiteitPrincipalId, tabelrijen)
  properties: { principalId: identiteitPrincipalId, principalType: 'ServicePrincipal', roleDefinitionId: tabelrijen }
}]

resource bakken 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' existing = [for b in indeling.bakken: {
  name: '${opslagnaam}/default/${b}'
}]

resource opBakken 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (b, i) in indeling.bakken: {
  scope: bakken[i]
  name: guid(bakken[i].id, identiteitPrincipalId, blobs)
  properties: { principalId: identiteitPrincipalId, principalType: 'ServicePrincipal', roleDefinitionId: blobs }
}]

resource wachtrijen 'Microsoft.ServiceBus/namespaces/queues@2024-01-01' existing = [for w in wachtrijnamen: {
  name: '${busnaam}/${w}'
}]

resource verzenden 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (w, i) in wachtrijnamen: {
  scope: wachtrijen[i]
  name: guid(wachtrijen[i].id, identiteitPrincipalId, busverzender)
  properties: { principalId: identiteitPrincipalId, principalType: 'ServicePrincipal', roleDefinitionId: busverzender }
}]

// Receiving without Manage: the host then scales step by step, which is enough (docs/besluiten/0055).
resource ontvangen 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (w, i) in wachtrijnamen: {
  scope: wachtrijen[i]
  name: guid(wachtrijen[i].id, identiteitPrincipalId, busontvanger)
  properties: { principalId: identiteitPrincipalId, principalType: 'ServicePrincipal', roleDefinitionId: busontvanger }
}]

resource kluis 'Microsoft.KeyVault/vaults@2024-11-01' existing = { name: kluisnaam }

resource geheimen 'Microsoft.KeyVault/vaults/secrets@2024-11-01' existing = [for g in geheimnamen: { parent: kluis, name: g }]

resource opGeheimen 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (g, i) in geheimnamen: {
  scope: geheimen[i]
  name: guid(geheimen[i].id, identiteitPrincipalId, geheimlezer)
  properties: { principalId: identiteitPrincipalId, principalType: 'ServicePrincipal', roleDefinitionId: geheimlezer }
}]

resource hostopslag 'Microsoft.Storage/storageAccounts@2025-01-01' existing = { name: hostopslagnaam }

// The host keeps its locks and the package here; owner of blobs is what it documents as needed.
resource hostblobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: hostopslag
  name: guid(hostopslag.id, identiteitPrincipalId, blobeigenaar)
  properties: { principalId: identiteitPrincipalId, principalType: 'ServicePrincipal', roleDefinitionId: blobeigenaar }
}

// The host writes what went wrong at start to tables of its own.
resource hosttabellen 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: hostopslag
  name: guid(hostopslag.id, identiteitPrincipalId, tabelrijen)
  properties: { principalId: identiteitPrincipalId, principalType: 'ServicePrincipal', roleDefinitionId: tabelrijen }
}

resource inzicht 'Microsoft.Insights/components@2020-02-02' existing = { name: inzichtNaam }

resource opInzicht 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: inzicht
  name: guid(inzicht.id, identiteitPrincipalId, metingen)
  properties: { principalId: identiteitPrincipalId, principalType: 'ServicePrincipal', roleDefinitionId: metingen }
}
