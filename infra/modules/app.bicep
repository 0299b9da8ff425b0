// The function app on Flex Consumption: pays by the second, starts in a container of its own, reads its package from the storage account.
param name string
param location string
param tags object
param identityId string
param identityClientId string
param storageName string
param deploymentContainer string
param applicationInsights string
param alwaysReady int
param mostInstances int
param customDomain string
param entraTenantId string
param entraClientId string
param frontDoorId string

var settings = {
  // The host's own storage, by identity; it has no key that could be lost.
  AzureWebJobsStorage__accountName: storageName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  AzureWebJobsDisableHomepage: 'true'
  // The store of the app, and the identity it is opened with. Only that one is tried, which spares a cold start the others.
  CostFinder__Tables: 'https://${storageName}.table.${environment().suffixes.storage}'
  AZURE_CLIENT_ID: identityClientId
  AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential'
  // Names where telemetry goes. It can add to it and read nothing.
  APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsights
}

var signIn = empty(entraClientId)
  ? {}
  : {
      CostFinder__SignIn__Authority: '${environment().authentication.loginEndpoint}${entraTenantId}/v2.0'
      CostFinder__SignIn__ClientId: entraClientId
    }

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'web' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    publicNetworkAccess: 'Enabled'
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentContainer
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: mostInstances
        alwaysReady: alwaysReady == 0 ? [] : [{ name: 'http', instanceCount: alwaysReady }]
        triggers: { http: { perInstanceConcurrency: 100 } }
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      remoteDebuggingEnabled: false
      ipSecurityRestrictionsDefaultAction: empty(frontDoorId) ? 'Allow' : 'Deny'
      ipSecurityRestrictions: empty(frontDoorId)
        ? []
        : [
            {
              name: 'OnlyThroughOurFrontDoor'
              action: 'Allow'
              priority: 100
              tag: 'ServiceTag'
              ipAddress: 'AzureFrontDoor.Backend'
              headers: { 'x-azure-fdid': [frontDoorId] }
            }
          ]
    }
  }

  // What deploys signs in; the old way, with a name and a secret word, is switched off.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource configuration 'config' = {
    name: 'appsettings'
    properties: union(settings, signIn)
  }

  resource domain 'hostNameBindings' = if (!empty(customDomain)) {
    name: empty(customDomain) ? 'none' : customDomain
    properties: { hostNameType: 'Verified', customHostNameDnsRecordType: 'CName' }
  }
}

output name string = app.name
output hostName string = app.properties.defaultHostName
output address string = 'https://${empty(customDomain) ? app.properties.defaultHostName : customDomain}'
