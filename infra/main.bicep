// CostFinder in one resource group: the storage with its identity, the function app, and what watches over them.
targetScope = 'subscription'

@description('A short name for this copy, such as prod. It becomes part of every name.')
@minLength(2)
@maxLength(12)
param environmentName string

@description('The Azure region of everything.')
param location string

@description('Who is told when something is wrong. Empty: alerts are shown in the portal and tell nobody.')
param alertEmail string = ''

@description('How many US dollars a month this may cost before somebody is told.')
@minValue(1)
param monthlyBudget int = 50

@description('The first day of the month from which the budget counts, as YYYY-MM-01.')
param budgetFrom string

@description('Instances that are kept warm: 0 pays nothing while nobody asks, 1 spares the first person the start of an instance.')
@minValue(0)
@maxValue(20)
param alwaysReady int = 0

@description('The most instances at once.')
@minValue(40)
@maxValue(1000)
param mostInstances int = 100

@description('Puts Azure Front Door with its firewall before the app.')
param frontDoor bool = false

@description('A host name of your own, such as costs.example.org; its DNS must already point here. Empty: the name that Azure gives.')
param customDomain string = ''

@description('Entra ID for admins: the tenant and the application they sign in to. Empty: nobody can sign in.')
param entraTenantId string = ''
param entraClientId string = ''

@description('The most telemetry a day in GB; what is above is dropped until the next day.')
param dailyLogCapGb string = '0.5'

var suffix = uniqueString(subscription().id, environmentName, location)
var tags = { 'azd-env-name': environmentName, app: 'costfinder' }

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-costfinder-${environmentName}'
  location: location
  tags: tags
}

module watching 'modules/watching.bicep' = {
  scope: group
  params: { environmentName: environmentName, location: location, tags: tags, dailyLogCapGb: dailyLogCapGb }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: { name: 'stcf${suffix}', location: location, tags: tags, environmentName: environmentName }
}

module app 'modules/app.bicep' = {
  scope: group
  params: {
    name: 'func-costfinder-${environmentName}-${suffix}'
    location: location
    tags: tags
    identityId: storage.outputs.identityId
    identityClientId: storage.outputs.identityClientId
    storageName: storage.outputs.name
    deploymentContainer: storage.outputs.deploymentContainer
    applicationInsights: watching.outputs.connectionString
    alwaysReady: alwaysReady
    mostInstances: mostInstances
    customDomain: frontDoor ? '' : customDomain
    entraTenantId: entraTenantId
    entraClientId: entraClientId
    frontDoorId: frontDoor ? front!.outputs.id : ''
  }
}

module front 'modules/front-door.bicep' = if (frontDoor) {
  scope: group
  params: { environmentName: environmentName, suffix: suffix, tags: tags }
}

module route 'modules/front-door-route.bicep' = if (frontDoor) {
  scope: group
  params: {
    profileName: front!.outputs.profileName
    endpointName: front!.outputs.endpointName
    origin: app.outputs.hostName
    customDomain: customDomain
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    environmentName: environmentName
    location: location
    tags: tags
    applicationInsightsId: watching.outputs.applicationInsightsId
    alertEmail: alertEmail
  }
}

module budget 'modules/budget.bicep' = if (!empty(alertEmail)) {
  scope: group
  params: { monthlyBudget: monthlyBudget, from: budgetFrom, alertEmail: alertEmail }
}

@description('Where people find it.')
output SERVICE_WEB_URI string = frontDoor ? route!.outputs.address : app.outputs.address
output AZURE_RESOURCE_GROUP string = group.name
output SERVICE_WEB_NAME string = app.outputs.name
output COSTFINDER_TABLES string = storage.outputs.tables
