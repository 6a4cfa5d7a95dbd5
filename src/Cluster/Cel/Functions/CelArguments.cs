using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Functions;

/// <summary>The arguments of a call, a receiver first. None is an error or unknown.</summary>
/// <param name="values">The arguments.</param>
/// <param name="budget">What the evaluation may still cost.</param>
internal readonly struct CelArguments(CelValue[] values, CelBudget budget)
{
    /// <summary>The number of arguments.</summary>
    public int Count => values.Length;

    /// <summary>The cost that the evaluation may still have, for functions whose work grows faster than their cost.</summary>
    public CelBudget Budget => budget;

    /// <summary>An argument.</summary>
    /// <param name="index">Its index from 0, the receiver first.</param>
    public CelValue this[int index] => values[index];

    /// <summary>The string that an argument is; the overload has declared it as one.</summary>
    /// <param name="index">Its index.</param>
    public string Text(int index) => ((CelString)values[index]).Value;

    /// <summary>The integer that an argument is; the overload has declared it as one.</summary>
    /// <param name="index">Its index.</param>
    public long Integer(int index) => ((CelInt)values[index]).Value;

    /// <summary>The list that an argument is; the overload has declared it as one.</summary>
    /// <param name="index">Its index.</param>
    public CelList List(int index) => (CelList)values[index];
}
