using KubeGuard.CSharp.Interpretation.Domain;
using Microsoft.CodeAnalysis.Operations;
using static KubeGuard.CSharp.Interpretation.Domain.KnownValues;

namespace KubeGuard.CSharp.Interpretation.Language;

/// <summary>Loops by index, which reach each item of a list as <c>foreach</c> does.</summary>
internal sealed partial class BlockInterpreter
{
    private void ExecuteCounted(IForLoopOperation loop)
    {
        if (ListOf(loop) is { } list && Find(list) is SequenceCell { IsKnownWhole: false, Count: <= WorkLimits.UnrolledItems } items)
        {
            ExecuteEach(loop, list, items);
        }
        else
        {
            ExecuteKnownTimes(loop);
        }
    }

    // for (var i = 0; i < list.Count; i++) over a list with known items at unknown places.
    private void ExecuteEach(IForLoopOperation loop, ReferenceValue list, SequenceCell items)
    {
        var index = CountedLoop.IndexOf(loop)!;
        foreach (var item in items.All)
        {
            ExecuteItem(item);
        }

        if (items.IsOpen)
        {
            Repeat(() => ExecuteItem(new ItemSlot(UnknownValue.Instance, null)));
        }

        ForgetIndices();

        void ExecuteItem(ItemSlot item)
        {
            Write(index, new EachIndexValue(list, item));
            Execute(loop.Body);
            Land(loop.ContinueLabel);
            Write(index, UnknownValue.Instance);
        }
    }

    // The last item that the loop reaches is unknown.
    private void ForgetIndices()
    {
        foreach (var variable in _state?.Variables.Where(variable => variable.Value is EachIndexValue or ChoiceValue { Left: EachIndexValue } or ChoiceValue { Right: EachIndexValue }).ToList() ?? [])
        {
            _state = _state?.Write(variable.Key, UnknownValue.Instance);
        }
    }

    // The list that a loop iterates from one end to the other.
    private ReferenceValue? ListOf(IForLoopOperation loop) =>
        CountedLoop.IndexOf(loop) is { } index && CountedLoop.ListOf(loop, index, NumberOf(Read(index)) == 0) is { } list ? Dereference(Evaluate(list)) as ReferenceValue : null;

    // As long as the condition is known, each iteration is executed separately.
    private void ExecuteKnownTimes(ILoopOperation loop)
    {
        var isBottomTested = loop is IWhileLoopOperation { ConditionIsTop: false };
        for (var times = 0; CanUnroll(loop, times); times++)
        {
            var start = _state;
            var goesOn = isBottomTested && times == 0 ? true : Truth(Evaluate(ConditionOf(loop)));
            if (_state is ExecutionState.Unreachable || goesOn == false)
            {
                return;
            }

            if (goesOn is null)
            {
                _state = start;
                break;
            }

            ExecuteBody(loop);
        }

        Repeat(() => ExecuteIteration(loop));
    }

    // Unrolling only matters if the loop reaches one item after the other.
    private bool CanUnroll(ILoopOperation loop, int times) =>
        times < WorkLimits.UnrolledItems
        && _work.AllowsUnrolling
        && ConditionOf(loop) is { ConstantValue.HasValue: false }
        && (times > 0 || CountedLoop.ReadsItems(loop.Body));
}
