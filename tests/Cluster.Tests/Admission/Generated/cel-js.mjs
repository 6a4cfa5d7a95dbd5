// Evaluates policies by a second implementation of CEL. Reads from standard input the folder of the implementation, policies, objects and the pairs
// to evaluate; writes for each pair the messages that are found, or the error.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const input = JSON.parse(readFileSync(0, 'utf8'));
const { Environment } = await import(pathToFileURL(`${input.folder}/lib/index.js`).href);
const environment = new Environment({ unlistedVariablesAreDyn: true, enableOptionalTypes: true });

// CEL has whole numbers of their own.
const typed = value => Array.isArray(value) ? value.map(typed)
  : value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, typed(item)]))
  : Number.isInteger(value) ? BigInt(value)
  : value;

const policies = input.policies.map(policy => {
  try {
    const variables = policy.variables.map(variable => ({ name: variable.name, evaluate: environment.parse(variable.expression) }));
    return { variables, found: environment.parse(policy.found) };
  } catch (error) {
    return { error: `does not compile: ${error.message}` };
  }
});
const objects = input.objects.map(typed);

const results = input.pairs.map(([policyIndex, objectIndex]) => {
  const policy = policies[policyIndex];
  if (policy.error) {
    return { error: policy.error };
  }

  const context = { object: objects[objectIndex], variables: {} };
  let step = 'found';
  try {
    for (const variable of policy.variables) {
      step = variable.name;
      context.variables[variable.name] = variable.evaluate(context);
    }

    step = 'found';
    return { messages: policy.found(context) };
  } catch (error) {
    return { error: `${step}: ${error.message}` };
  }
});

process.stdout.write(JSON.stringify(results));
