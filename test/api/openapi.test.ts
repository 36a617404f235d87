import { readFile } from 'node:fs/promises';
import { contract } from '../../api/contract/index.ts';
import type { Endpoint } from '../../api/contract/endpoint.ts';
import { openApiDocument } from '../../api/openapi.ts';
import { generatedTypes, schemaFile } from '../../web/generateTypes.ts';

interface Operation {
  operationId: string;
  security: object[];
  parameters: { name?: string; in?: string; $ref?: string }[];
  responses: Record<string, { content?: Record<string, unknown> }>;
  requestBody?: object;
}
const document = openApiDocument() as {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: object };
};
const endpoints = Object.values(contract) as Endpoint[];
const operationOf = ({ path, method }: Endpoint) => document.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method];

describe('the OpenAPI document', () => {
  test('describes every endpoint of the contract under its own name, and nothing else', () => {
    const described = Object.values(document.paths).flatMap((operations) =>
      Object.values(operations).map((one) => one.operationId),
    );
    expect(described.sort()).toEqual(endpoints.map(({ id }) => id).sort());
    for (const endpoint of endpoints) expect(operationOf(endpoint)?.operationId).toBe(endpoint.id);
  });

  test.each(endpoints)(
    '$id: what creates takes an idempotency key, what is signed in a session, all answer problems',
    (endpoint) => {
      const operation = operationOf(endpoint);
      const isWrite = endpoint.method !== 'get';
      const keys = operation?.parameters.filter(({ $ref }) => $ref === '#/components/parameters/IdempotencyKey') ?? [];
      const isKeyed =
        endpoint.method === 'post' && endpoint.access !== 'open' && !endpoint.readOnly && !endpoint.unkept;
      expect(keys).toHaveLength(isKeyed ? 1 : 0);
      expect(operation?.security).toEqual(
        endpoint.access === 'open' ? [] : [isWrite ? { session: [], csrf: [] } : { session: [] }],
      );
      expect(operation?.responses['default']?.content).toHaveProperty(['application/problem+json']);
      expect(operation?.responses[endpoint.status]?.content !== undefined).toBe(
        (endpoint.answer ?? endpoint.file) !== undefined,
      );
      expect(operation?.requestBody !== undefined).toBe((endpoint.body ?? endpoint.upload) !== undefined);
    },
  );

  test('names every parameter of a path', () => {
    for (const endpoint of endpoints) {
      const named = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
      const described = operationOf(endpoint)?.parameters.filter(({ in: place }) => place === 'path');
      expect(described?.map(({ name }) => name)).toEqual(named);
    }
  });

  test('refers only to components that it has', () => {
    const text = JSON.stringify(document);
    const referred = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(referred.length).toBeGreaterThan(50);
    for (const name of referred) expect(document.components.schemas).toHaveProperty(name ?? '');
    expect(text).not.toContain('#/$defs/');
  });

  test('is what the committed types of the web were generated from', async () => {
    expect(await generatedTypes()).toBe(await readFile(schemaFile, 'utf8'));
  });
});

test('abuse 16: no call of the contract takes or answers a password but those of the link and of signing in', () => {
  const { paths } = openApiDocument() as { paths: Record<string, object> };
  const withPassword = Object.entries(paths).filter(([, operations]) =>
    /"\w*[pP]assword\w*":\{"type":"string"/.test(JSON.stringify(operations)),
  );
  expect(withPassword.map(([path]) => path).sort()).toEqual(['/first-password', '/sign-in/account']);
});
