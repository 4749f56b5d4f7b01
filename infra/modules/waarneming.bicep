// Logs, traces and metrics. They come in over the private network only; people read them with their own account.
param naam string
param locatie string
param labels object

@description('Dagen dat logboeken bewaard worden; het auditspoor zelf staat in de tabellen.')
param bewaardagen int

resource werkruimte 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${naam}-log'
  location: locatie
  tags: labels
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: bewaardagen
    features: { disableLocalAuth: true, enableLogAccessUsingOnlyResourcePermissions: true }
    publicNetworkAccessForIngestion: 'Disabled'
    publicNetworkAccessForQuery: 'Enabled' // by Entra and role; the portal of Azure asks from outside
  }
}

resource inzicht 'Microsoft.Insights/components@2020-02-02' = {
  name: '${naam}-inzicht'
  location: locatie
  tags: labels
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: werkruimte.id
    IngestionMode: 'LogAnalytics'
    SamplingPercentage: 100 // an alert that samples misses the one dead letter
    DisableIpMasking: false
    publicNetworkAccessForIngestion: 'Disabled'
    publicNetworkAccessForQuery: 'Enabled'
  }
}

resource bereik 'Microsoft.Insights/privateLinkScopes@2021-07-01-preview' = {
  name: '${naam}-bereik'
  location: 'global'
  tags: labels
  properties: { accessModeSettings: { ingestionAccessMode: 'PrivateOnly', queryAccessMode: 'Open' } }

  resource metWerkruimte 'scopedResources' = { name: 'werkruimte', properties: { linkedResourceId: werkruimte.id } }
  resource metInzicht 'scopedResources' = { name: 'inzicht', properties: { linkedResourceId: inzicht.id } }
}

output werkruimteId string = werkruimte.id
output inzichtNaam string = inzicht.name
