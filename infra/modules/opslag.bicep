// Where everything of the hub is: tables and blobs of opslagindeling.json. Only the hub's identity, only over private endpoints.
param naam string
param locatie string
param labels object

@description('Hoe het bewaard wordt, bijvoorbeeld Standard_GZRS: drie zones en een tweede regio (SEC-08).')
param soort string

@description('Dagen dat een lijst van een auditzegel niet gewijzigd of verwijderd kan worden (WORM).')
param zegeldagen int

@description('Dagen na ontvangst waarna berichten goedkoper bewaard worden. Verwijderd worden ze door de hub zelf, met vastlegging.')
param koelNaDagen int

@description('Dagen dat verwijderde blobs en vorige versies terug te halen zijn; daarna zijn ze echt weg (AVG-04).')
param hersteldagen int

param werkruimteId string

var indeling = loadJsonContent('../opslagindeling.json')
var wormBak = 'zegels'

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: naam
  location: locatie
  tags: labels
  kind: 'StorageV2'
  sku: { name: soort }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false // Entra only: no keys to lose
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: 'Disabled'
    networkAcls: { bypass: 'AzureServices', defaultAction: 'Deny' } // the lifecycle rules are one of those
    supportsHttpsTrafficOnly: true
    encryption: {
      requireInfrastructureEncryption: true
      keySource: 'Microsoft.Storage'
      services: { blob: { enabled: true }, table: { keyType: 'Account', enabled: true } }
    }
  }

  resource tabeldienst 'tableServices' = {
    name: 'default'

    resource tabellen 'tables' = [for tabel in indeling.tabellen: { name: tabel }]
  }

  resource blobdienst 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: true
      deleteRetentionPolicy: { enabled: true, days: hersteldagen }
      containerDeleteRetentionPolicy: { enabled: true, days: hersteldagen }
    }

    resource bakken 'containers' = [for bak in indeling.bakken: {
      name: bak
      properties: { publicAccess: 'None' }
    }]
  }

  resource beleid 'managementPolicies' = {
    name: 'default'
    properties: {
      policy: {
        rules: [
          {
            name: 'berichten-koelen'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['berichten/'] }
              actions: { baseBlob: { tierToCool: { daysAfterModificationGreaterThan: koelNaDagen } } }
            }
          }
          {
            name: 'vorige-versies-weg'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'] }
              actions: { version: { delete: { daysAfterCreationGreaterThan: hersteldagen } } }
            }
          }
        ]
      }
    }
  }
}

// Unlocked: the days can still be changed. Locking cannot be undone and is a decision of people (docs/ontwerp/uitrol.md).
resource worm 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2025-01-01' = {
  name: '${naam}/default/${wormBak}/default'
  properties: { immutabilityPeriodSinceCreationInDays: zegeldagen, allowProtectedAppendWrites: false }
  dependsOn: [account::blobdienst::bakken]
}

resource slot 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: account
  name: 'niet-verwijderen'
  properties: { level: 'CanNotDelete', notes: 'Dossiers en berichten: bewaartermijnen bepaalt de hub.' }
}

resource verwijderingen 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account::blobdienst
  name: 'verwijderingen'
  properties: { workspaceId: werkruimteId, logs: [{ category: 'StorageDelete', enabled: true }] }
}

resource tabelverwijderingen 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account::tabeldienst
  name: 'verwijderingen'
  properties: { workspaceId: werkruimteId, logs: [{ category: 'StorageDelete', enabled: true }] }
}

output id string = account.id
