// What Front Door does with a request: hand it to the app, and keep what the app says may be kept.
param profileName string
param endpointName string
param origin string
param customDomain string

resource profile 'Microsoft.Cdn/profiles@2024-09-01' existing = {
  name: profileName

  resource endpoint 'afdEndpoints' existing = {
    name: endpointName
  }
}

resource origins 'Microsoft.Cdn/profiles/originGroups@2024-09-01' = {
  parent: profile
  name: 'app'
  properties: {
    loadBalancingSettings: { sampleSize: 4, successfulSamplesRequired: 3 }
    healthProbeSettings: {
      probePath: '/health/live'
      probeRequestType: 'GET'
      probeProtocol: 'Https'
      probeIntervalInSeconds: 240
    }
  }

  resource app 'origins' = {
    name: 'app'
    properties: { hostName: origin, originHostHeader: origin, httpsPort: 443, enforceCertificateNameCheck: true }
  }
}

resource domain 'Microsoft.Cdn/profiles/customDomains@2024-09-01' = if (!empty(customDomain)) {
  parent: profile
  name: empty(customDomain) ? 'none' : replace(customDomain, '.', '-')
  properties: {
    hostName: customDomain
    tlsSettings: { certificateType: 'ManagedCertificate', minimumTlsVersion: 'TLS12' }
  }
}

resource route 'Microsoft.Cdn/profiles/afdEndpoints/routes@2024-09-01' = {
  parent: profile::endpoint
  name: 'all'
  properties: {
    originGroup: { id: origins.id }
    customDomains: empty(customDomain) ? [] : [{ id: domain.id }]
    patternsToMatch: ['/*']
    supportedProtocols: ['Http', 'Https']
    httpsRedirect: 'Enabled'
    forwardingProtocol: 'HttpsOnly'
    linkToDefaultDomain: empty(customDomain) ? 'Enabled' : 'Disabled'
    cacheConfiguration: { queryStringCachingBehavior: 'UseQueryString' }
  }
  dependsOn: [origins::app]
}

output address string = 'https://${empty(customDomain) ? profile::endpoint.properties.hostName : customDomain}'
