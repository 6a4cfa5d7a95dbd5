// Checks the manifests of a folder with @monokle/validation, for docs/benchmarks.md, which says how to run it.
import { readFileSync, readdirSync } from 'node:fs';
import { createDefaultMonokleValidator } from '@monokle/validation';
import { parseAllDocuments } from 'yaml';

const folder = process.argv[2];

function readResources() {
  return readdirSync(folder).filter(file => file.endsWith('.yaml')).flatMap(file => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    return parseAllDocuments(text).map((document, index) => {
      const content = document.toJS();
      const [start, , end] = document.range;
      return {
        id: `${file}#${index}`, fileId: file, filePath: file, fileOffset: start,
        apiVersion: content.apiVersion, kind: content.kind, name: content.metadata.name, namespace: content.metadata.namespace,
        content, text: text.slice(start, end), range: { start, length: end - start },
      };
    });
  });
}

// The first time is that of a process that has just started.
for (let run = 0; run < 5; run++) {
  const start = performance.now();
  const resources = readResources();
  const validator = createDefaultMonokleValidator();
  await validator.preload({ plugins: { 'pod-security-standards': true, practices: true } });
  const response = await validator.validate({ resources });
  const results = response.runs.reduce((sum, result) => sum + result.results.length, 0);
  console.log(`${Math.round(performance.now() - start)} ms, ${resources.length} objects, ${results} results`);
}
