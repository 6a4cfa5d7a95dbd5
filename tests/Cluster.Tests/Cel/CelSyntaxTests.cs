namespace KubeGuard.Cluster.Tests.Cel;

/// <summary>The syntax of expressions.</summary>
public sealed class CelSyntaxTests
{
    [Theory]
    [InlineData("1 + 2 * 3 - 4 / 2", "5")]
    [InlineData("7 % 4 * 2", "6")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("1 < 2 == true", "true")]
    [InlineData("true || false && false", "true")]
    [InlineData("false ? 1 : true ? 2 : 3", "2")]
    [InlineData("!!true", "true")]
    [InlineData("--1", "1")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("0xFF", "255")]
    [InlineData("0xFFu", "255")]
    [InlineData("-0x10", "-16")]
    [InlineData(".5 + 1e1", "10.5")]
    [InlineData("[1, 2, ][1]", "2")]
    [InlineData("{'a': 1, }.a", "1")]
    [InlineData("1 // one\n + 1", "2")]
    public void Reads_operators_and_numbers(string text, string result) => Assert.Equal(result, CelRun.Of(text));

    [Theory]
    [InlineData(""" 'a\nb' """, "a\nb")]
    [InlineData(""" r'a\nb' """, "a\\nb")]
    [InlineData(""" "it's" """, "it's")]
    [InlineData(""" 'it\'s' """, "it's")]
    [InlineData(""" '''a 'b' c''' """, "a 'b' c")]
    [InlineData(""" '\x41\u00e9\U0001F451\101' """, "Aé👑A")]
    [InlineData(""" '\a\b\f\r\t\v\\\?\"\`' """, "\a\b\f\r\t\v\\?\"`")]
    [InlineData(""" string(b'\xc3\xa9') """, "é")]
    [InlineData(""" string(b'é') """, "é")]
    [InlineData(""" Rb'\x' == b'\\x' ? 'raw' : '' """, "raw")]
    public void Reads_strings_and_bytes(string text, string result) => Assert.Equal(result, CelRun.Of(text));

    [Fact]
    public void A_string_over_several_lines_needs_three_quotes()
    {
        Assert.Equal("a\nb", CelRun.Of("\"\"\"a\nb\"\"\""));
        Assert.Equal("Syntax error: a string has no end at ''a'", CelRun.ProblemOf("'a\nb'"));
    }

    [Theory]
    [InlineData("1 +", "Syntax error: mismatched input '<EOF>' expecting an expression at '+'")]
    [InlineData("1 2", "Syntax error: mismatched input '2' expecting <EOF> at '2'")]
    [InlineData("object.spec!", "Syntax error: mismatched input '!' expecting <EOF> at '!'")]
    [InlineData("self.true", "Syntax error: mismatched input 'true' expecting IDENTIFIER at 'true'")]
    [InlineData("f(1,)", "Syntax error: mismatched input ')' expecting an expression at ')'")]
    [InlineData("a # b", "Syntax error: token recognition error at: '#' at '#'")]
    [InlineData(@"'a\q'", @"Syntax error: invalid escape sequence at '\q'")]
    [InlineData(@"'\uD83D'", @"Syntax error: invalid escape sequence at '\uD83D'")]
    [InlineData("9223372036854775808", "invalid int literal at '9223372036854775808'")]
    [InlineData("1e999", "invalid double literal at '1e999'")]
    [InlineData("has(1)", "invalid argument to has() macro at '1'")]
    [InlineData("[1].all(1, true)", "argument must be a simple name at '1'")]
    [InlineData("{'a': 1}.all(k, k, true)", "duplicate variable name: k at 'k'")]
    public void Says_where_an_expression_is_invalid(string text, string problem) => Assert.Equal(problem, CelRun.ProblemOf(text));

    [Fact]
    public void Reserved_words_are_names_of_fields_but_of_no_variable()
    {
        Assert.Equal("shop", CelRun.Of("object.metadata.namespace", CelRun.Object("metadata: {namespace: shop}")));
        Assert.Equal("reserved identifier: namespace at 'namespace'", CelRun.ProblemOf("namespace.metadata", ("namespace", KubeGuard.Cluster.Cel.Types.CelType.Dyn)));
    }

    [Fact]
    public void Other_names_of_fields_are_written_in_brackets_or_backticks()
    {
        var labels = CelRun.Object("labels: {app.kubernetes.io/name: api}");

        Assert.Equal("api", CelRun.Of("object.labels['app.kubernetes.io/name']", labels));
        Assert.Equal("api", CelRun.Of("object.labels.`app.kubernetes.io/name`", labels));
        Assert.Equal("true", CelRun.Of("has(object.labels.`app.kubernetes.io/name`)", labels));
    }

    [Fact]
    public void A_leading_dot_skips_variables_of_macros() =>
        Assert.Equal("[object]", CelRun.Of("['x'].map(object, .object)", ("object", new KubeGuard.Cluster.Cel.Values.CelString("object"))));

    [Fact]
    public void A_variable_of_a_macro_hides_a_function_of_a_namespace() =>
        Assert.StartsWith("undeclared reference to 'of'", CelRun.ProblemOf("[1].map(optional, optional.of(1))"));
}
