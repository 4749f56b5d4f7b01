// Who is told what. What Azure measures itself needs nothing of the hub; the queries of alarmen.json read its logs and metrics.
param naam string
param locatie string
param labels object

@description('Wie een e-mail krijgt: naam en adres.')
param ontvangers array

param busId string
param opslagId string
param werkruimteId string

@description('Waar als de eigen metingen van de hub binnenkomen (verzamelaar.bicep).')
param metHubmetingen bool

var queries = filter(loadJsonContent('../alarmen.json'), q => metHubmetingen || !q.metHubmetingen)
var stapwachtrijen = map(filter(loadJsonContent('../wachtrijen.json'), w => w.doodNaar != null), w => w.naam)
var dodenwachtrijen = union(map(filter(loadJsonContent('../wachtrijen.json'), w => w.doodNaar != null), w => w.doodNaar), [])
var einden = map(filter(loadJsonContent('../wachtrijen.json'), w => w.doodNaar == null), w => w.naam)

var metingen = [
  {
    naam: 'dode-brief'
    omschrijving: 'Er kwam een dode brief bij: kijk met hub dode-brieven.'
    ernst: 2
    bron: busId
    soort: 'Microsoft.ServiceBus/namespaces'
    meting: 'IncomingMessages'
    som: 'Total'
    drempel: 0
    venster: 'PT5M'
    dimensie: { name: 'EntityName', operator: 'Include', values: dodenwachtrijen }
  }
  {
    naam: 'dode-brief-niet-vastgelegd'
    omschrijving: 'Wat op een laatste wachtrij stond werd niet verwerkt, bijvoorbeeld een dode brief niet vastgelegd: het staat alleen nog daar.'
    ernst: 1
    bron: busId
    soort: 'Microsoft.ServiceBus/namespaces'
    meting: 'DeadletteredMessages'
    som: 'Maximum'
    drempel: 0
    venster: 'PT5M'
    dimensie: { name: 'EntityName', operator: 'Include', values: einden }
  }
  {
    naam: 'wachtrij-loopt-op'
    omschrijving: 'Een kwartier lang meer dan 500 berichten op een wachtrij: de stap erachter houdt het niet bij.'
    ernst: 2
    bron: busId
    soort: 'Microsoft.ServiceBus/namespaces'
    meting: 'ActiveMessages'
    som: 'Average'
    drempel: 500
    venster: 'PT15M'
    dimensie: { name: 'EntityName', operator: 'Include', values: stapwachtrijen }
  }
  {
    naam: 'bus-remt'
    omschrijving: 'Service Bus weigert verzoeken: meer dan de naamruimte aankan.'
    ernst: 2
    bron: busId
    soort: 'Microsoft.ServiceBus/namespaces'
    meting: 'ThrottledRequests'
    som: 'Total'
    drempel: 0
    venster: 'PT15M'
    dimensie: null
  }
  {
    naam: 'opslag-remt'
    omschrijving: 'De opslag weigert verzoeken: een partitie of het account is te druk (docs/ontwerp/capaciteit.md).'
    ernst: 2
    bron: opslagId
    soort: 'Microsoft.Storage/storageAccounts'
    meting: 'Transactions'
    som: 'Total'
    drempel: 0
    venster: 'PT15M'
    dimensie: { name: 'ResponseType', operator: 'Include', values: ['ServerBusyError', 'ClientThrottlingError', 'ClientAccountRequestThrottlingError'] }
  }
  {
    naam: 'opslag-onbereikbaar'
    omschrijving: 'De opslag antwoordt niet op alles: de hub neemt minder aan en herhaalt.'
    ernst: 1
    bron: opslagId
    soort: 'Microsoft.Storage/storageAccounts'
    meting: 'Availability'
    som: 'Average'
    drempel: 99
    venster: 'PT5M'
    dimensie: null
  }
]

resource groep 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${naam}-wacht'
  location: 'global'
  tags: labels
  properties: {
    enabled: true
    groupShortName: 'ijw-hub'
    emailReceivers: [for o in ontvangers: { name: o.naam, emailAddress: o.adres, useCommonAlertSchema: true }]
  }
}

resource meetalarmen 'Microsoft.Insights/metricAlerts@2018-03-01' = [for m in metingen: {
  name: '${naam}-${m.naam}'
  location: 'global'
  tags: labels
  properties: {
    description: m.omschrijving
    enabled: true
    severity: m.ernst
    scopes: [m.bron]
    targetResourceType: m.soort
    evaluationFrequency: 'PT5M'
    windowSize: m.venster
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: m.naam
          metricNamespace: m.soort
          metricName: m.meting
          timeAggregation: m.som
          operator: m.meting == 'Availability' ? 'LessThan' : 'GreaterThan'
          threshold: m.drempel
          dimensions: m.dimensie == null ? [] : [m.dimensie!]
        }
      ]
    }
    actions: [{ actionGroupId: groep.id }]
  }
}]

resource queryalarmen 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for q in queries: {
  name: '${naam}-${q.naam}'
  location: locatie
  tags: labels
  properties: {
    description: q.omschrijving
    displayName: '${naam}: ${q.naam}'
    enabled: true
    severity: q.ernst
    scopes: [werkruimteId]
    evaluationFrequency: q.frequentie
    windowSize: q.venster
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: q.query
          timeAggregation: 'Maximum'
          metricMeasureColumn: 'AggregatedValue'
          operator: 'GreaterThan'
          threshold: q.drempel
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [groep.id] }
  }
}]
