// Optional: Azure Front Door, for a firewall, a name of your own with its certificate, and reference data kept near people.
param environmentName string
param suffix string
param tags object

resource profile 'Microsoft.Cdn/profiles@2024-09-01' = {
  name: 'afd-costfinder-${environmentName}'
  location: 'global'
  tags: tags
  sku: { name: 'Standard_AzureFrontDoor' }

  resource endpoint 'afdEndpoints' = {
    name: 'costfinder-${environmentName}-${suffix}'
    location: 'global'
    properties: { enabledState: 'Enabled' }
  }
}

output id string = profile.properties.frontDoorId
output profileName string = profile.name
output endpointName string = profile::endpoint.name
