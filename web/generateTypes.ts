import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { openApiDocument } from '../api/openapi.ts';

export const schemaFile = fileURLToPath(new URL('./api/schema.d.ts', import.meta.url));

/** The types of the HTTP interface as the web uses them, generated from the OpenAPI document: the text of `web/api/schema.d.ts`. */
export async function generatedTypes(): Promise<string> {
  const types = await openapiTypescript(openApiDocument() as never, { alphabetize: true });
  return `// Generated from the OpenAPI document: tsx web/generateTypes.ts\n${astToString(types)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(schemaFile, await generatedTypes());
