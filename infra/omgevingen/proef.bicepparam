using '../main.bicep'

// To try out: cheaper, and reachable from the addresses of the people who try. Never with real messages (SEC-06).
param naam = 'ijwproef'
param busklasse = 'Standard'
param opslagsoort = 'Standard_LRS'
param zegeldagen = 1
param logdagen = 30
param zoneredundant = false
param openbaar = true
param toegestaneAdressen = ['192.0.2.0/24']
param alarmontvangers = [
  { naam: 'beheer', adres: 'beheer@voorbeeld.nl' }
]
