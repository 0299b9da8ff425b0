using 'main.bicep'

// Everything that can be switched on, so that the checks see all of it.
param environmentName = 'check'
param location = 'eastus2'
param alertEmail = 'operator@example.org'
param monthlyBudget = 200
param budgetFrom = '2026-12-01'
param alwaysReady = 1
param mostInstances = 200
param frontDoor = true
param customDomain = 'costs.example.org'
param entraTenantId = '00000000-0000-0000-0000-000000000001'
param entraClientId = '00000000-0000-0000-0000-000000000002'
