using '../main.bicep'

param naam = 'ijwhub'
param alarmontvangers = [
  { naam: 'beheer', adres: 'beheer@voorbeeld.nl' }
]
