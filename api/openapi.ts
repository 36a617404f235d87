import { z } from 'zod';
import { contract } from './contract/index.ts';
import type { Endpoint } from './contract/endpoint.ts';
import * as shapes from './contract/shapes.ts';

type Json = Record<string, unknown>;

/** Shapes that the document names once; everything else stands where it is used. */
const named = z.registry<{ id: string }>();
named.add(shapes.bothLanguages, { id: 'BothLanguages' });
named.add(shapes.permission, { id: 'Permission' });
named.add(shapes.workGroup, { id: 'WorkGroup' });
named.add(shapes.accountKind, { id: 'AccountKind' });
named.add(shapes.officerRef, { id: 'OfficerRef' });
named.add(shapes.unitRef, { id: 'UnitRef' });
named.add(shapes.accountRef, { id: 'AccountRef' });
named.add(shapes.finding, { id: 'Finding' });
named.add(shapes.chainStage, { id: 'ChainStage' });

/** RFC 9457, with the stable `code` of docs/errors.md and the words in both languages. */
const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  code: z.string(),
  texts: z.object({
    vi: z.object({ title: z.string(), detail: z.string() }),
    en: z.object({ title: z.string(), detail: z.string() }),
  }),
  findings: z.array(shapes.finding).optional(),
  fields: z.array(z.object({ path: z.string(), message: z.string(), texts: shapes.bothLanguages })).optional(),
});
named.add(problem, { id: 'Problem' });

/** JSON Schema of a shape; the named ones inside it are gathered in `components`. */
function schemaOf(shape: z.ZodType, io: 'input' | 'output', components: Json): Json {
  const { $schema: _dialect, $defs, ...schema } = z.toJSONSchema(shape, { io, metadata: named as never }) as Json;
  for (const [name, definition] of Object.entries(($defs ?? {}) as Json)) components[name] = toComponents(definition);
  return toComponents(schema) as Json;
}

function toComponents(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(toComponents);
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(node).filter(([key]) => key !== 'id' || typeof (node as Json)['id'] === 'object');
  return Object.fromEntries(
    entries.map(([key, value]) =>
      key === '$ref' && typeof value === 'string'
        ? [key, value.replace('#/$defs/', '#/components/schemas/')]
        : [key, toComponents(value)],
    ),
  );
}

function parametersOf(declared: Endpoint, components: Json): Json[] {
  const from = (shape: z.ZodType | undefined, place: 'path' | 'query'): Json[] => {
    if (!shape) return [];
    const { properties = {}, required = [] } = schemaOf(shape, 'input', components);
    return Object.entries(properties as Json).map(([name, schema]) => ({
      name,
      in: place,
      required: place === 'path' || (required as string[]).includes(name),
      schema,
    }));
  };
  return [...from(declared.params, 'path'), ...from(declared.query, 'query'), ...keyOf(declared)];
}

/** What creates must carry a key, other writes of somebody signed in may. */
function keyOf({ method, access, readOnly, unkept }: Endpoint): Json[] {
  if (method === 'get' || access === 'open' || readOnly || unkept) return [];
  return [{ $ref: `#/components/parameters/${method === 'post' ? 'IdempotencyKey' : 'OptionalIdempotencyKey'}` }];
}

function responsesOf(declared: Endpoint, components: Json): Json {
  const answer = declared.file
    ? { content: binaryOf(declared.file) }
    : declared.answer && {
        content: { 'application/json': { schema: schemaOf(declared.answer, 'output', components) } },
      };
  const refusals = declared.refusals?.length ? ` Codes of its own: ${declared.refusals.join(', ')}.` : '';
  return {
    [declared.status]: { description: declared.summary, ...answer },
    default: {
      description: `A problem document (RFC 9457) with a stable code.${refusals}`,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  };
}

/** A file as it is, in one of these types. */
const binaryOf = (types: readonly string[]): Json =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));

function operationOf(declared: Endpoint, components: Json): Json {
  const upload = declared.upload && { requestBody: { required: true, content: binaryOf(declared.upload) } };
  const body = declared.body && {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(declared.body, 'input', components) } },
    },
  };
  return {
    operationId: declared.id,
    summary: declared.summary,
    security: securityOf(declared),
    parameters: parametersOf(declared, components),
    ...upload,
    ...body,
    responses: responsesOf(declared, components),
  };
}

function securityOf(declared: Endpoint): Json[] {
  if (declared.access === 'open') return [];
  return [declared.method === 'get' ? { session: [] } : { session: [], csrf: [] }];
}

/** The contract as an OpenAPI 3.1 document. Pure: the same contract gives the same document, byte for byte. */
export function openApiDocument(): object {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  schemaOf(z.object({ problem }), 'output', schemas);
  for (const declared of Object.values(contract) as Endpoint[]) {
    const path = declared.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [declared.method]: operationOf(declared, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'QLCB', version: '1', description: 'Requests, tasks, grants and dossiers of officers.' },
    servers: [{ url: '/api' }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
      parameters: { IdempotencyKey: idempotencyKey, OptionalIdempotencyKey: { ...idempotencyKey, required: false } },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'qlcb', description: '`__Host-qlcb` over https' },
        csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF', description: '`csrf` of GET /me' },
      },
    },
  };
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'One per act of a person; the same key on a retry brings the same answer and no second effect.',
  schema: { type: 'string', minLength: 8, maxLength: 100 },
};
