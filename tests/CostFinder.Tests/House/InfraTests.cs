namespace CostFinder.Tests.House;

/// <summary>
/// No keys, no old encryption, nothing public, and an identity that reaches one storage account. Held on the committed snapshots, which
/// infra/check holds against the Bicep files.
/// </summary>
public sealed class InfraTests
{
    public static TheoryData<string> Snapshots => ["infra/main.snapshot.json", "infra/full.snapshot.json"];

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void What_is_deployed_has_no_keys_no_old_encryption_and_nothing_public(string snapshot) =>
        Assert.Empty(InfraRules.Breaches(SourceTree.Get(snapshot).Text));

    [Fact]
    public void No_source_of_it_reads_a_key() => Assert.Empty(InfraRules.Keys(SourceTree.Below("infra/", ".bicep", ".bicepparam")));

    [Theory]
    [InlineData("\"allowSharedKeyAccess\": false", "\"allowSharedKeyAccess\": true", "allowSharedKeyAccess is True")]
    [InlineData("\"allowSharedKeyAccess\": false,", "", "allowSharedKeyAccess is (not said)")]
    [InlineData("\"allowBlobPublicAccess\": false", "\"allowBlobPublicAccess\": true", "allowBlobPublicAccess is True")]
    [InlineData("\"publicAccess\": \"None\"", "\"publicAccess\": \"Blob\"", "publicAccess is Blob")]
    [InlineData("\"minimumTlsVersion\": \"TLS1_2\"", "\"minimumTlsVersion\": \"TLS1_0\"", "minimumTlsVersion is TLS1_0")]
    [InlineData("\"minTlsVersion\": \"1.2\"", "\"minTlsVersion\": \"1.0\"", "minTlsVersion is 1.0")]
    [InlineData("\"httpsOnly\": true", "\"httpsOnly\": false", "httpsOnly is False")]
    [InlineData("\"allow\": false", "\"allow\": true", "allow is True")]
    [InlineData("\"AZURE_CLIENT_ID\":", "\"STORAGE_AccountKey\":", "holds a key")]
    [InlineData("b7e6dc6d-f1e8-4753-8033-0f276bb0955b\"", "8e3af657-a8ff-443c-a75c-2fe8c4bcb635\"", "is none of")]
    [InlineData("/providers/Microsoft.Authorization/roleAssignments/", "/blobServices/default/providers/Microsoft.Authorization/roleAssignments/", "beyond the storage account")]
    public void Each_of_them_would_be_found(string from, string to, string breach)
    {
        var snapshot = SourceTree.Get("infra/full.snapshot.json").Text;
        var changed = snapshot.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(snapshot, changed);
        Assert.Contains(InfraRules.Breaches(changed), found => found.Contains(breach, StringComparison.Ordinal));
    }
}
