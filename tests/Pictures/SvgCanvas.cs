using System.Security;
using System.Text;
using static System.FormattableString;

namespace KubeGuard.Pictures;

/// <summary>Text in cells of one width, with boxes and squiggles, as an editor and a terminal show it.</summary>
/// <param name="columns">The number of characters per line.</param>
/// <param name="lines">The number of lines.</param>
/// <param name="title">The description of the picture, for readers that do not see it.</param>
internal sealed class SvgCanvas(int columns, int lines, string title)
{
    private const double CellWidth = 7.8;
    private const double LineHeight = 19;
    private const double Margin = 14;
    private const double Baseline = 13.5;
    private const string Fonts = "ui-monospace, 'Cascadia Mono', Consolas, Menlo, 'DejaVu Sans Mono', monospace";

    private readonly StringBuilder _elements = new();

    /// <summary>Writes a text.</summary>
    public void Write(double line, double column, string text, string color, bool isBold = false)
    {
        if (text.Trim().Length == 0)
        {
            return;
        }

        // The length is fixed, so that columns agree with any font.
        var weight = isBold ? " font-weight=\"600\"" : "";
        _elements.Append(Invariant(
            $"<text x=\"{X(column)}\" y=\"{Y(line) + Baseline}\" fill=\"{color}\"{weight} textLength=\"{text.Length * CellWidth}\" xml:space=\"preserve\">{SecurityElement.Escape(text)}</text>\n"));
    }

    /// <summary>Underlines some characters with a wave.</summary>
    public void Squiggle(int line, int column, int length, string color)
    {
        var path = new StringBuilder(Invariant($"M{X(column)} {Y(line) + 17}"));
        for (var i = 0; i < length * 2; i++)
        {
            path.Append(Invariant($"q{CellWidth / 8} {(i % 2 == 0 ? -3 : 3)} {CellWidth / 4} 0t{CellWidth / 4} 0"));
        }

        _elements.Append(Invariant($"<path d=\"{path}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"1.1\"/>\n"));
    }

    /// <summary>Draws a box around some cells.</summary>
    public void Box(double line, double column, double width, double height, string fill, string stroke) =>
        _elements.Append(Invariant(
            $"<rect x=\"{X(column)}\" y=\"{Y(line)}\" width=\"{width * CellWidth}\" height=\"{height * LineHeight}\" rx=\"4\" fill=\"{fill}\" stroke=\"{stroke}\"/>\n"));

    /// <summary>Draws a light bulb in a cell.</summary>
    public void LightBulb(int line, double column)
    {
        var (x, y) = (X(column) + 5, Y(line) + 7);
        _elements.Append(Invariant(
            $"<circle cx=\"{x}\" cy=\"{y}\" r=\"5\" fill=\"#ffcc00\"/><rect x=\"{x - 2.5}\" y=\"{y + 4.5}\" width=\"5\" height=\"4\" rx=\"1\" fill=\"#c8c8c8\"/>\n"));
    }

    /// <summary>The whole picture.</summary>
    public override string ToString()
    {
        var (width, height) = ((columns * CellWidth) + (2 * Margin), (lines * LineHeight) + (2 * Margin));
        var opening = Invariant(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" font-family=\"{Fonts}\" font-size=\"13\">\n");
        var background = Invariant($"<rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"#1e1e1e\"/>\n");
        return $"{opening}<title>{SecurityElement.Escape(title)}</title>\n{background}{_elements}</svg>\n";
    }

    private static double X(double column) => Margin + (column * CellWidth);

    private static double Y(double line) => Margin + (line * LineHeight);
}
