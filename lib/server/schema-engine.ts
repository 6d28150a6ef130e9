import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { type Provider, schemaFiles } from './schema-files.ts';

/**
 * Prisma's own schema engine, as WebAssembly over a driver adapter. The command line cannot be
 * used: each of its commands downloads an engine binary, which a closed network does not have.
 */
export async function loadEngine(
  provider: Provider,
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<LoadedEngine> {
  ready ??= instantiate();
  await ready;
  const opened: SqlDriverAdapter[] = [];
  const bound = bindMigrationAwareSqlAdapterFactory(speaking(factory, opened));
  const datamodels = schemaFiles(provider).map((file): [string, string] => [file.path, file.content]);
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, bound);
  return {
    engine,
    close: async () => {
      engine.free();
      await Promise.all(opened.map((connection) => connection.dispose()));
    },
  };
}

/** `close` also closes the connections, which the engine itself leaves open. */
export type LoadedEngine = { engine: bindings.SchemaEngine; close(): Promise<void> };

/** The glue code holds one instance for the process, so it is made once. */
let ready: Promise<void> | undefined;

async function instantiate(): Promise<void> {
  const panics = {
    message: '',
    get: () => panics.message,
    set_message: (text: string) => {
      panics.message = text;
    },
  };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });
  const wasm = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm')).replace(
    /[^/\\]+$/,
    'schema_engine_bg.wasm',
  );
  const glue = bindings as unknown as WebAssembly.ModuleImports & { __wbg_set_wasm(exports: object): void };
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/** Works round what each adapter does not understand of the engine's statements. */
function speaking(
  factory: SqlMigrationAwareDriverAdapterFactory,
  opened: SqlDriverAdapter[],
): SqlMigrationAwareDriverAdapterFactory {
  const dialect = factory.provider === 'sqlite' ? runsScripts : knowsChar;
  const patch = (connection: SqlDriverAdapter) => {
    opened.push(connection);
    return dialect(connection);
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => patch(await factory.connect()),
    connectToShadowDb: async () => patch(await factory.connectToShadowDb()),
  };
}

/** The engine replays whole migration files as one statement; better-sqlite3 takes several only as a script. */
function runsScripts(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const raw = adapter.executeRaw.bind(adapter);
  adapter.executeRaw = (query) => (query.args.length > 0 ? raw(query) : adapter.executeScript(query.sql).then(() => 0));
  return adapter;
}

const ONE_BYTE_CHAR = 18;
const BLANK_PADDED_CHAR = 1042;
type PgResult = { fields: { dataTypeID: number }[]; rows: unknown[][] };

/** adapter-pg does not know pg_catalog's one-byte "char", which the engine reads when it describes a schema. */
function knowsChar(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const inner = adapter as SqlDriverAdapter & { performIO(query: unknown): Promise<PgResult> };
  const perform = inner.performIO.bind(inner);
  inner.performIO = async (query) => {
    const result = await perform(query);
    for (const [at, field] of result.fields.entries()) {
      if (field.dataTypeID !== ONE_BYTE_CHAR) continue;
      field.dataTypeID = BLANK_PADDED_CHAR;
      for (const row of result.rows) if (row[at] === '') row[at] = '\u0000';
    }
    return result;
  };
  return adapter;
}
