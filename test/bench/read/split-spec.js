// Writes a spec as the pages that platforms serve: an excerpt of OpenAPI for each operation, with what it refers to.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";

const reference = "#/components/schemas/";

/** The names of the components that a value refers to, and those that they refer to. */
function findReferred(value, schemas, found = new Set()) {
  if (typeof value !== "object" || value === null) return found;
  for (const [key, member] of Object.entries(value)) {
    const isReference = key === "$ref" && typeof member === "string" && member.startsWith(reference);
    const name = isReference ? member.slice(reference.length) : undefined;
    if (name !== undefined && !found.has(name)) {
      found.add(name);
      findReferred(schemas[name], schemas, found);
    } else findReferred(member, schemas, found);
  }
  return found;
}

/** The part of a spec that one operation needs. */
function cutExcerpt(spec, { path, method, operation }) {
  const schemas = spec.components?.schemas ?? {};
  const names = findReferred(operation, schemas);
  const { parameters } = spec.paths[path];
  return {
    ...spec,
    paths: { [path]: { ...(parameters && { parameters }), [method]: operation } },
    components: {
      ...spec.components,
      schemas: Object.fromEntries([...names].sort().map((name) => [name, schemas[name]])),
    },
  };
}

/** How each platform frames an excerpt. Extensions are docwright's own, and on no page. */
export const platforms = {
  mintlify: ({ method, operation, path, yaml }) =>
    `# ${operation.summary}\n\n> ${operation.description ?? ""}\n\n## OpenAPI\n\n\`\`\`\`yaml openapi.yaml ${method} ${path}\n${yaml}\`\`\`\`\n`,
  fern: ({ method, operation, path, yaml }) =>
    `# ${operation.summary}\n\n${method.toUpperCase()} https://api.example.com${path}\n\n${operation.description ?? ""}\n\n## OpenAPI Specification\n\n\`\`\`yaml\n${yaml}\`\`\`\n`,
  apidog: ({ operation, yaml }) =>
    `# ${operation.summary}\n\n## OpenAPI Specification\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n`,
};

const methods = ["get", "put", "post", "delete", "patch"];

function listOperations(spec) {
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => (item[method] ? [{ path, method, operation: item[method] }] : [])),
  );
}

/** Writes the pages of a platform, one for each operation, and gives their paths. */
export function writePages(spec, platform, folder) {
  mkdirSync(folder, { recursive: true });
  return listOperations(spec).map((one, index) => {
    const yaml = stringify(cutExcerpt(spec, one), { aliasDuplicateObjects: false, lineWidth: 0 });
    const file = join(folder, `${String(index).padStart(4, "0")}.md`);
    writeFileSync(file, platforms[platform]({ ...one, yaml }));
    return file;
  });
}
