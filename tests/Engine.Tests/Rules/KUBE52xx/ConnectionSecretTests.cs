using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE5202LiteralSecretInEnvironment>;

namespace KubeGuard.Engine.Tests.Rules;

/// <summary>KUBE5202 finds secrets in connection strings, URLs and key blocks, independently of the variable's name.</summary>
public sealed class ConnectionSecretTests
{
    [Theory]
    [InlineData("Server=db;Database=orders;User Id=app;Password=q7Zt2mWx;")]
    [InlineData("Server=db;Database=orders;Uid=app;Pwd=q7Zt2mWx")]
    [InlineData("Data Source=db,1433;Initial Catalog=orders;User ID=app;password = q7Zt2mWx")]
    [InlineData("Server=db;User Id=app;Password=\"q7;Zt2mWx\"")]
    [InlineData("Server=db;User Id=app;Password=q7 Zt 2mWx;")]
    [InlineData("Server=db;User Id=sa;Password=password1;")]
    [InlineData("Host=db;Username=app;Passfile=/run/x;Password=123456")]
    [InlineData("host=db user=app password=q7Zt2mWx dbname=orders sslmode=require")]
    [InlineData("cache.internal:6380,password=q7Zt2mWx,ssl=True,abortConnect=False")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=orders;AccountKey=q7Zt2mWx9Lr4Vb8Kq7Zt2mWx9Lr4Vb8K==;EndpointSuffix=core.windows.net")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=orders;AccountKey=/7Zt2mWx9Lr4Vb8Kq7Zt2mWx9Lr4Vb8K==")]
    [InlineData("AccountEndpoint=https://orders.documents.azure.com:443/;AccountKey=q7Zt2mWx9Lr4Vb8K==;")]
    [InlineData("Endpoint=sb://orders.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=q7Zt2mWx9Lr4Vb8K=")]
    [InlineData("HostName=orders.azure-devices.net;DeviceId=pump;SharedAccessKey=q7Zt2mWx9Lr4Vb8K=")]
    [InlineData("BlobEndpoint=https://orders.blob.core.windows.net;SharedAccessSignature=sv=2024-11-04&ss=b&sig=q7Zt2mWx9Lr4Vb8Kq7Zt2mWx%3D")]
    [InlineData("https://orders.blob.core.windows.net/in?sv=2024-11-04&sp=r&sig=q7Zt2mWx9Lr4Vb8Kq7Zt2mWx%3D")]
    [InlineData("Endpoint=https://chat.service.signalr.net;AccessKey=q7Zt2mWx9Lr4Vb8K;Version=1.0;")]
    [InlineData("Endpoint=https://settings.azconfig.io;Id=ab-l0-s0:x;Secret=q7Zt2mWx9Lr4Vb8K")]
    [InlineData("AuthType=ClientSecret;Url=https://crm.dynamics.com;ClientId=app;ClientSecret=q7Zt2mWx9Lr4Vb8K")]
    [InlineData("jdbc:sqlserver://db:1433;databaseName=orders;user=app;password=q7Zt2mWx;encrypt=true")]
    [InlineData("jdbc:mysql://db:3306/orders?user=app&password=q7Zt2mWx&useSSL=true")]
    [InlineData("jdbc:oracle:thin:app/q7Zt2mWx@//db:1521/ORDERS")]
    [InlineData("org.apache.kafka.common.security.plain.PlainLoginModule required username=\"app\" password=\"q7Zt2mWx\";")]
    [InlineData("app:q7Zt2mWx@tcp(db:3306)/orders?parseTime=true")]
    [InlineData("postgres://app:q7Zt2mWx@db:5432/orders")]
    [InlineData("postgresql+psycopg2://app:q7Zt2mWx@db/orders")]
    [InlineData("POSTGRES://app:q7Zt2mWx@DB/orders")]
    [InlineData("postgres://app:p%40ss%2Fq7Zt@db:5432/orders")]
    [InlineData("postgres://app:q7Zt2mWx@[fd00::12]:5432/orders")]
    [InlineData("postgres://app:q7Zt2mWx@[fe80::1%25eth0]:5432/orders")]
    [InlineData("mongodb+srv://app:q7Zt2mWx@cluster0.q7zt.mongodb.net/orders?retryWrites=true")]
    [InlineData("mongodb://app:q7Zt2mWx@db-0:27017,db-1:27017/orders?replicaSet=rs0")]
    [InlineData("redis://:q7Zt2mWx@cache:6379/0")]
    [InlineData("amqps://orders:q7Zt2mWx@broker:5671/%2f")]
    [InlineData("https://deploy:q7Zt2mWx@git.contoso.com/shop/orders.git")]
    [InlineData("nats://n1:4222,nats://app:q7Zt2mWx@n2:4222")]
    [InlineData("smtp://mail%40contoso.com:q7Zt2mWx@smtp.contoso.com:587")]
    [InlineData("--db=postgres://app:q7Zt2mWx@db/orders --verbose")]
    [InlineData("postgres://postgres:postgres@db/orders")]
    [InlineData("-----BEGIN PGP PRIVATE KEY BLOCK-----")]
    [InlineData("-----BEGIN OPENSSH PRIVATE KEY-----")]
    [InlineData("-----BEGIN EC PRIVATE KEY-----")]
    [InlineData("-----BEGIN ENCRYPTED PRIVATE KEY-----")]
    [InlineData("---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----")]
    [InlineData("LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQo=")]
    [InlineData("postgres://app:q7Zt2mWx@$(DB_HOST):5432/orders")]
    [InlineData("postgres://${DB_USER}:q7Zt2mWx@db/orders")]
    [InlineData("Server={{ .Values.db }};User Id=app;Password=q7Zt2mWx;")]
    public void Reports_the_secret(string value) => Verify.Verify(PodWith("SETTING", $"{{|KUBE5202:{Quote(value)}|}}"));

    [Theory]
    [InlineData("Server=db;Database=orders;Integrated Security=true")]
    [InlineData("Server=db;User Id=app;Password=;")]
    [InlineData("Server=db;User Id=app;Password=\"\"")]
    [InlineData("Server=db;User Id=app;Password=$(DB_PASSWORD);")]
    [InlineData("Server=db;User Id=app;Password=${DB_PASSWORD};")]
    [InlineData("Server=db;User Id=app;Password={{ .Values.password }};")]
    [InlineData("Server=db;User Id=app;Password=<password>;")]
    [InlineData("Server=db;User Id=app;Password={0};")]
    [InlineData("Server=db;User Id=app;Password=%DB_PASSWORD%;")]
    [InlineData("Server=db;User Id=app;Password=__DB_PASSWORD__;")]
    [InlineData("Server=db;User Id=app;Password=$DB_PASSWORD;")]
    [InlineData("Server=db;User Id=app;Password=********;")]
    [InlineData("Server=db;User Id=app;Password=xxxxxxxx;")]
    [InlineData("Server=db;User Id=app;Password=changeme;")]
    [InlineData("Server=db;User Id=app;Password=your_password_here")]
    [InlineData("host=db user=app passfile=/run/secrets/pgpass")]
    [InlineData("host=db user=app password=/run/secrets/db")]
    [InlineData("Endpoint=sb://orders.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=<key>")]
    [InlineData("Endpoint=sb://localhost;SharedAccessKeyName=Root;SharedAccessKey=SAS;UseDevelopmentEmulator=true;")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1==")]
    [InlineData("UseDevelopmentStorage=true")]
    [InlineData("InstrumentationKey=0a1b2c3d-0000-0000-0000-000000000000;IngestionEndpoint=https://westeurope.applicationinsights.azure.com/")]
    [InlineData("username=text,password=text")]
    [InlineData("user=string;password=string")]
    [InlineData("grant_type=password&scope=openid")]
    [InlineData("password=required")]
    [InlineData("Use --password=FILE to read the password from a file")]
    [InlineData("(&(uid=%s)(userPassword=%s))")]
    [InlineData("user=%u password=%p")]
    [InlineData("SELECT id FROM users WHERE user=$1 AND password=$2")]
    [InlineData("postgres://app@db:5432/orders")]
    [InlineData("postgres://db:5432/orders?email=ops@contoso.com")]
    [InlineData("https://[fd00::12]:8443/login?user=ops@contoso.com")]
    [InlineData("postgres://app:$(DB_PASSWORD)@db:5432/orders")]
    [InlineData("postgres://app:${DB_PASSWORD}@db:5432/orders")]
    [InlineData("postgres://app:$DB_PASSWORD@db:5432/orders")]
    [InlineData("postgres://app:{{ .Values.password }}@db:5432/orders")]
    [InlineData("postgres://app:<password>@db:5432/orders")]
    [InlineData("postgres://app:%3Cpassword%3E@db:5432/orders")]
    [InlineData("postgres://%s:%s@%s:%d/%s")]
    [InlineData("postgres://{user}:{password}@{host}/orders")]
    [InlineData("postgres://USER:PASSWORD@HOST:5432/orders")]
    [InlineData("postgres://user:password@host:5432/orders")]
    [InlineData("https://deploy:q7Zt2mWx@git.example.com/orders.git")]
    [InlineData("amqp://guest:guest@broker:5672")]
    [InlineData("redis://:@cache:6379")]
    [InlineData("redis://cache:6379/0")]
    [InlineData("^https?://[^:]+:[^@]+@.*$")]
    [InlineData("docker://nginx:1.27@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("git@github.com:contoso/orders.git")]
    [InlineData("ssh://git@github.com:22/contoso/orders.git")]
    [InlineData("https://o1.ingest.sentry.io/1?key=public@1")]
    [InlineData("ops@contoso.com:dev@contoso.com")]
    [InlineData("-----BEGIN PUBLIC KEY-----")]
    [InlineData("-----BEGIN CERTIFICATE-----")]
    [InlineData("-----BEGIN PGP PUBLIC KEY BLOCK-----")]
    [InlineData("-----BEGIN PRIVATE KEY-----\\n<your key>\\n-----END PRIVATE KEY-----")]
    [InlineData("LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCg==")]
    [InlineData("AKIAIOSFODNN7EXAMPLE")]
    [InlineData("ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public void Is_silent_where_there_is_none(string value) => Verify.Verify(PodWith("SETTING", Quote(value)));

    [Theory]
    [InlineData("DB_PASSWORD_URL_SECRET", "postgres://app:$(DB_PASSWORD)@db:5432/orders")]
    [InlineData("CONNECTION_SECRET", "Server=db;User Id=app;Password=changeme;")]
    public void A_name_does_not_make_a_secret_of_a_connection_with_a_placeholder(string name, string value) => Verify.Verify(PodWith(name, Quote(value)));

    [Theory]
    [InlineData("ConnectionStrings__Orders")]
    [InlineData("DB_CONN_STR")]
    [InlineData("ORDERS_DSN")]
    public void The_name_tells_that_a_password_alone_belongs_to_a_connection(string name) =>
        Verify.Verify(PodWith(name, "{|KUBE5202:'Password=q7Zt2mWx'|}"));

    [Fact]
    public void A_password_alone_is_no_connection_string() => Verify.Verify(PodWith("SETTING", "'Password=q7Zt2mWx'"));

    private static string Quote(string value) => $"'{value.Replace("'", "''")}'";

    private static string PodWith(string name, string value) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - name: a
            image: a:1
            env:
            - name: {{name}}
              value: {{value}}
        """;
}
