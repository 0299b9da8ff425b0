using System.Net;
using System.Text;
using CostFinder.App.Access;
using CostFinder.App.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace CostFinder.Tests.Access;

/// <summary>Every admin route, for every role and for nobody. The table is written by hand: a route that is not in it fails.</summary>
public sealed class AuthorisationMatrixTests(AdminApp admin) : IClassFixture<AdminApp>
{
    private static readonly Dictionary<string, Role> Least = new()
    {
        ["ListDrafts"] = Role.Viewer,
        ["CreateDraft"] = Role.Editor,
        ["GetDraft"] = Role.Viewer,
        ["DiscardDraft"] = Role.Editor,
        ["CheckDraft"] = Role.Viewer,
        ["CompareDraft"] = Role.Viewer,
        ["PreviewDraft"] = Role.Viewer,
        ["ApproveDraft"] = Role.Editor,
        ["RebaseDraft"] = Role.Editor,
        ["PublishDraft"] = Role.Publisher,
        ["ListTables"] = Role.Viewer,
        ["ListRows"] = Role.Viewer,
        ["GetRow"] = Role.Viewer,
        ["PutRow"] = Role.Editor,
        ["RemoveRow"] = Role.Editor,
        ["ListDocuments"] = Role.Viewer,
        ["GetDocument"] = Role.Viewer,
        ["PutDocument"] = Role.Editor,
        ["RemoveDocument"] = Role.Editor,
        ["CreateImport"] = Role.Editor,
        ["GetImport"] = Role.Viewer,
        ["SendImport"] = Role.Editor,
        ["StageImport"] = Role.Editor,
        ["GetImportFindings"] = Role.Viewer,
        ["GetTemplate"] = Role.Viewer,
        ["GetTemplateExample"] = Role.Viewer,
        ["ListEditions"] = Role.Viewer,
        ["ExportEdition"] = Role.Viewer,
        ["GetEditionFile"] = Role.Viewer,
        ["PinEdition"] = Role.Publisher,
        ["RollBack"] = Role.Publisher,
        ["KeepHouse"] = Role.Publisher,
        ["ListExpiring"] = Role.Viewer,
        ["ListAudit"] = Role.Viewer,
        ["ExportAudit"] = Role.Viewer,
        ["VerifyAudit"] = Role.Viewer,
        ["ListKeys"] = Role.Publisher,
        ["CreateKey"] = Role.Publisher,
        ["GetKey"] = Role.Publisher,
        ["RotateKey"] = Role.Publisher,
        ["DropSecret"] = Role.Publisher,
        ["RevokeKey"] = Role.Publisher,
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_admin_route_answers_each_role_as_the_table_says()
    {
        var routes = RoutesOfAdmins().ToList();
        Assert.Equal(Least.Keys.Order(), routes.Select(route => route.Name).Order());
        foreach (var (name, method, path) in routes)
        {
            Assert.True(HttpStatusCode.Unauthorized == await StatusAsync(method, path, null), $"{name} lets in who has no key.");
            Assert.True(HttpStatusCode.Forbidden == await StatusAsync(method, path, AdminApp.Token(null)), $"{name} lets in who has no role.");
            foreach (var role in Enum.GetValues<Role>())
            {
                var status = await StatusAsync(method, path, AdminApp.Token(role));
                Assert.True((status == HttpStatusCode.Forbidden) == (role < Least[name]), $"{name} answers a {role} with {status}.");
                Assert.True(status != HttpStatusCode.Unauthorized && (int)status < 500, $"{name} answers a {role} with {status}.");
            }
        }
    }

    [Fact]
    public async Task A_token_that_is_not_right_is_nobodys()
    {
        var own = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(new string('x', 64)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("GET", "/drafts", AdminApp.Token(Role.Viewer)));
        foreach (var token in (string[])
        [
            AdminApp.Token(Role.Publisher, key: own), AdminApp.Token(Role.Publisher, audience: "another"),
            AdminApp.Token(Role.Publisher, expires: Storage.SampleEditions.Noon.AddHours(-1)), "nonsense", "a.b.c",
        ])
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("GET", "/drafts", token));
    }

    private IEnumerable<(string Name, string Method, string Path)> RoutesOfAdmins() =>
        from endpoint in admin.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        where path.StartsWith(Routes.Admin, StringComparison.Ordinal)
        let method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single()
        select (endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName, method, Filled(path[Routes.Admin.Length..]));

    private static string Filled(string path) => string.Join('/', path.Split('/').Select(part => part switch
    {
        "{number:int}" => "1",
        ['{', ..] when part.EndsWith(".csv", StringComparison.Ordinal) => "none.csv",
        ['{', ..] => "none",
        _ => part,
    }));

    private async Task<HttpStatusCode> StatusAsync(string method, string path, string? token)
    {
        using var request = new HttpRequestMessage(new(method), new Uri(Routes.Admin + path, UriKind.Relative));
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        using var response = await admin.App.Http.SendAsync(request, Cancel);
        if (!response.IsSuccessStatusCode)
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        // Each look is a new caller's: wrong keys are counted, and this test is about something else.
        admin.App.Clock.Advance(Guessing.Within);
        return response.StatusCode;
    }
}
