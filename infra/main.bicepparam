using 'main.bicep'

// azd fills these from its environment: azd env set COSTFINDER_ALERT_EMAIL you@example.org
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'prod')
param location = readEnvironmentVariable('AZURE_LOCATION', 'eastus2')
param alertEmail = readEnvironmentVariable('COSTFINDER_ALERT_EMAIL', '')
param monthlyBudget = int(readEnvironmentVariable('COSTFINDER_MONTHLY_BUDGET', '50'))
param budgetFrom = readEnvironmentVariable('COSTFINDER_BUDGET_FROM', '2026-12-01')
param alwaysReady = int(readEnvironmentVariable('COSTFINDER_ALWAYS_READY', '0'))
param frontDoor = bool(readEnvironmentVariable('COSTFINDER_FRONT_DOOR', 'false'))
param customDomain = readEnvironmentVariable('COSTFINDER_CUSTOM_DOMAIN', '')
param entraTenantId = readEnvironmentVariable('COSTFINDER_ENTRA_TENANT', '')
param entraClientId = readEnvironmentVariable('COSTFINDER_ENTRA_CLIENT', '')
