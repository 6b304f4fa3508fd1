import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Method } from "../../generator/model/index.js";
import { listSegments, trimParameters } from "../../generator/reconcile/names/resources.js";
import {
  splitWords,
  squash,
  toCamelCase,
  toPascalCase,
  toSnakeCase,
} from "../../generator/reconcile/names/words.js";
import { listOperationIds, object, Page, reconcilePages, text } from "./support/claims.js";

type Row = readonly [Method, string, string, resource?: string];

function reconcileRows(rows: readonly Row[], types: readonly string[] = []) {
  const page = new Page("a.md");
  for (const [method, path, title, resource] of rows) {
    page.operation({ method, path }, title, resource === undefined ? [] : [resource]);
  }
  for (const type of types) page.type(type, object({ id: text() }));
  return reconcilePages([page]);
}

const nameAll = (rows: readonly Row[], types: readonly string[] = []) =>
  listOperationIds(reconcileRows(rows, types).spec);

describe("the words of a name", () => {
  it.each([
    ["AIGatewayList", ["AI", "Gateway", "List"]],
    ["provider_configs", ["provider", "configs"]],
    ["URLs", ["URLs"]],
    ["URLsort", ["UR", "Lsort"]],
    ["invoice-history", ["invoice", "history"]],
    ["oauth2Token", ["oauth", "2", "Token"]],
    ["HTTP", ["HTTP"]],
    ["HTTP 404", ["HTTP", "404"]],
    ["größe", ["gr", "e"]],
    ["模型", []],
    ["", []],
  ])("%j are %j", (name, words) => {
    expect(splitWords(name)).toEqual(words);
  });

  it.each([
    ["list_of URLs", "listOfUrls", "ListOfURLs", "list_of_urls", "listofurls"],
    ["AI Gateway", "aiGateway", "AIGateway", "ai_gateway", "aigateway"],
    ["", "", "", "", ""],
  ])("%j are written as %s, %s, %s and %s", (name, camel, pascal, snake, squashed) => {
    expect([toCamelCase(name), toPascalCase(name), toSnakeCase(name), squash(name)]).toEqual([
      camel,
      pascal,
      snake,
      squashed,
    ]);
  });
});

describe("the segments of a path", () => {
  it.each([
    ["/v1/models/{model_id}", ["models", "{}"]],
    ["/v1.2/a", ["a"]],
    ["/v10/a", ["a"]],
    ["/v1beta2/a", ["a"]],
    ["/v2alpha/a", ["a"]],
    ["/v1x/a", ["v1x", "a"]],
    ["/version/v/a", ["version", "v", "a"]],
    ["/av1/a", ["av1", "a"]],
    ["/a//b/", ["a", "b"]],
    ["/a/{id}.{format}", ["a", "{}.{}"]],
  ])("of %s are %j, without the version of the API", (path, segments) => {
    expect(listSegments(path)).toEqual(segments);
  });

  it("end before the parameters at the end", () => {
    expect(trimParameters(["a", "{}", "b", "{}", "{}.{}"])).toEqual(["a", "{}", "b"]);
    expect(trimParameters(["{}"])).toEqual([]);
    expect(trimParameters([])).toEqual([]);
  });
});

describe("a method is found among the documented types by", () => {
  /** One operation of a resource with another one beside it, so that the path of the resource is known. */
  const named = (method: Method, path: string, title: string, type: string) =>
    nameAll(
      [
        ["post", "/logs/{id}/other", "Other", "Logs"],
        [method, path, title, "Logs"],
      ],
      [`Log${type}Response`],
    )[1];

  it.each<readonly [Method, string, string, string, string]>([
    ["get", "/logs/{id}", "Show", "Get", "get"],
    ["get", "/logs/{id}", "Show", "Retrieve", "retrieve"],
    ["get", "/logs/{id}", "Show", "Fetch", "fetch"],
    ["get", "/logs/{id}", "Show", "List", "list"],
    ["get", "/logs", "Show", "List", "list"],
    ["post", "/logs", "Make", "Create", "create"],
    ["post", "/logs", "Make", "Add", "add"],
    ["post", "/logs", "Make", "New", "new"],
    ["put", "/logs/{id}", "Change", "Update", "update"],
    ["put", "/logs/{id}", "Change", "Replace", "replace"],
    ["put", "/logs/{id}", "Change", "Edit", "edit"],
    ["put", "/logs/{id}", "Change", "Set", "set"],
    ["patch", "/logs/{id}", "Change", "Update", "update"],
    ["patch", "/logs/{id}", "Change", "Edit", "edit"],
    ["patch", "/logs/{id}", "Change", "Patch", "patch"],
    ["delete", "/logs/{id}", "Drop", "Delete", "delete"],
    ["delete", "/logs/{id}", "Drop", "Remove", "remove"],
    ["options", "/logs/{id}", "Ask", "Options", "options"],
  ])("the verbs of %s %s, titled %s: Log%sResponse is %s", (method, path, title, type, name) => {
    expect(named(method, path, title, type)).toBe(`logs.${name}`);
  });

  it.each<readonly [Method, string, string, string, string]>([
    ["post", "/logs", "Replay it", "Replay", "replay"],
    ["post", "/logs", "Play again", "PlayAgain", "playAgain"],
    ["get", "/logs/{id}/request", "Show", "Request", "request"],
    ["get", "/logs/{id}/request", "Show", "GetRequest", "getRequest"],
    ["get", "/logs/{id}/request", "Peek inside", "PeekRequest", "peekRequest"],
    ["get", "/logs/{id}/entries", "Show", "ListEntries", "listEntries"],
    ["get", "/logs/{id}/entries/{entry}", "Show", "GetEntry", "getEntry"],
    ["get", "/logs/{id}/raw/entries", "Show", "RawEntries", "rawEntries"],
    ["get", "/logs/{id}/raw/entries", "Show", "Entries", "entries"],
    ["get", "/logs/{id}/raw/entries", "Show", "ListRawEntries", "listRawEntries"],
    ["get", "/logs/{id}/raw/entries", "Show", "GetRawEntry", "getRawEntry"],
  ])("title and path: %s %s, titled %s: Log%sResponse is %s", (method, path, title, type, name) => {
    expect(named(method, path, title, type)).toBe(`logs.${name}`);
  });

  it("no name that only another heading begins, or that is no answer", () => {
    expect(named("get", "/logs/{id}", "", "")).toBe("logs.get");
    expect(
      nameAll([["get", "/logs/{id}", "Fetch", "Logs"]], ["LogFetchResult", "OtherFetchResponse"]),
    ).toEqual(["logs.get"]);
  });
});

describe("documented methods", () => {
  it("are dealt to the operations that they fit best, whatever the order of the page", () => {
    const rows: Row[] = [
      ["patch", "/logs/{id}", "Edit a Log", "Logs"],
      ["put", "/logs/{id}", "Update a Log", "Logs"],
    ];
    const types = ["LogEditResponse", "LogUpdateResponse"];
    expect(nameAll(rows, types).sort()).toEqual(["logs.edit", "logs.update"]);
    const methodsOf = (all: readonly Row[]) =>
      reconcileRows(all, types).spec.operations.map(({ method, name }) => [method, name]);
    expect(methodsOf(rows)).toEqual([
      ["patch", "edit"],
      ["put", "update"],
    ]);
    expect(methodsOf([...rows].reverse())).toEqual([
      ["put", "update"],
      ["patch", "edit"],
    ]);
  });

  it("are dealt once each, to the first by the alphabet of those that they fit alike", () => {
    const rows: Row[] = [
      ["get", "/logs/{id}", "Get a Log", "Logs"],
      ["get", "/logs/{id}/{part}", "Get a part", "Logs"],
    ];
    const { diagnostics, spec } = reconcileRows(rows, ["LogGetResponse"]);
    expect(listOperationIds(spec)).toEqual(["logs.get", "logs.retrieve"]);
    expect(nameAll([...rows].reverse(), ["LogGetResponse"])).toEqual(["logs.retrieve", "logs.get"]);
    expect(diagnostics.map(({ code }) => code)).toContain("name-taken");
  });

  it("belong to every resource of one heading", () => {
    const rows: Row[] = [
      ["get", "/shop", "Get Shop", "Shop"],
      ["get", "/shop/billing", "Get Billing", "Billing"],
      ["get", "/shop/billing/config", "Show", "Config"],
      ["get", "/shop/orders", "Get Orders", "Orders"],
      ["get", "/shop/orders/config", "Show", "Config"],
    ];
    expect(nameAll(rows, ["ConfigRetrieveResponse"])).toEqual([
      "shop.get",
      "billing.get",
      "billing.config.retrieve",
      "orders.get",
      "orders.config.retrieve",
    ]);
  });
});

describe("a method without a documented type", () => {
  const beside = (...rows: readonly Row[]) => nameAll([["get", "/logs", "List Logs", "Logs"], ...rows])[1];

  it.each<readonly [Row, string]>([
    [["get", "/logs/{id}", "Show", "Logs"], "get"],
    [["post", "/logs", "Make", "Logs"], "create"],
    [["post", "/logs/{id}", "Update it", "Logs"], "update"],
    [["patch", "/logs/{id}", "Edit it", "Logs"], "edit"],
    [["patch", "/logs/{id}", "Change it", "Logs"], "update"],
    [["put", "/logs/{id}", "Edit it", "Logs"], "update"],
    [["get", "/logs/{id}/request", "Request of a log", "Logs"], "request"],
    [["get", "/logs/{id}/entries", "List entries", "Logs"], "listEntries"],
    [["get", "/logs/{id}/entries", "Get entries", "Logs"], "getEntries"],
    [["get", "/logs/{id}/entries/{entry}", "Get an entry", "Logs"], "getEntry"],
    [["post", "/logs/{id}/entries", "Create entries", "Logs"], "createEntry"],
    [["delete", "/logs/{id}/entries", "Delete entries", "Logs"], "deleteEntries"],
    [["get", "/logs/{id}/raw-entries/{part}", "Remove", "Logs"], "getRawEntry"],
    [["get", "/logs/{id}/模型", "Get model", "Logs"], "get"],
    [["get", "/logs/{id}/模型", "Model", "Logs"], "get"],
    [["post", "/logs", "LOGS", "Logs"], "logs"],
    [["get", "/logs/{id}/entries", "Shows the entries", "Logs"], "getEntries"],
    [["post", "/logs/{id}/entries", "Modify an entry", "Logs"], "updateEntries"],
    [["post", "/logs/{id}/entries", "Upload entries", "Logs"], "uploadEntry"],
    [["post", "/logs/{id}/entries", "Chat of the entries", "Logs"], "entries"],
  ])("%j is %s", (row, name) => {
    expect(beside(row)).toBe(`logs.${name}`);
  });

  it.each<readonly [Method, string, string, string]>([
    ["post", "/files", "Upload File", "upload"],
    ["post", "/v1/files", "Uploads a file", "upload"],
    ["post", "/files", "Upload a File (beta)", "upload"],
    ["post", "/files", "Upload", "upload"],
    ["get", "/files/{id}", "Download file", "download"],
    ["patch", "/files/{id}", "Rename files", "rename"],
    ["delete", "/files/{id}", "Archive File", "archive"],
    ["post", "/files", "Test File", "test"],
    ["post", "/files", "Scramble a file", "scramble"],
    ["post", "/files/{id}/share", "Share a file", "share"],
  ])(
    "has the verb of its title where HTTP has no word for it: %s %s, %s: %s",
    (method, path, title, name) => {
      expect(nameAll([[method, path, title]])).toEqual([`files.${name}`]);
    },
  );

  it.each<readonly [Method, string, string, string]>([
    ["get", "/files", "Test files", "files.get"],
    ["get", "/imports/files", "Import Files", "files.get"],
    ["post", "/files", "Upload from an address", "files.create"],
    ["post", "/files", "Scramble file", "files.create"],
    ["get", "/files/{id}", "Get effective file", "files.get"],
  ])("has no verb of a title that may be about a thing: %s %s, %s is %s", (method, path, title, id) => {
    expect(nameAll([[method, path, title]])).toEqual([id]);
  });

  it.each<readonly [Method, string, string]>([
    ["post", "Modify box", "update"],
    ["post", "Change a box", "update"],
    ["post", "Replace box", "update"],
    ["post", "Delete boxes", "delete"],
    ["post", "Removes boxes", "delete"],
    ["post", "List boxes", "list"],
    ["post", "Retrieve boxes", "get"],
    ["post", "Add box", "create"],
    ["put", "Create box", "create"],
    ["put", "Create or update box", "update"],
    ["put", "Modify box", "update"],
    ["patch", "Modify box", "update"],
    ["delete", "Remove box", "delete"],
    ["get", "Lists boxes", "list"],
    ["get", "Show boxes", "get"],
  ])("has the usual name for what its title says in other words: %s, %s is %s", (method, title, name) => {
    expect(nameAll([[method, "/boxes", title]])).toEqual([`boxes.${name}`]);
  });
});

describe("a resource without a heading", () => {
  it.each<readonly [Row, string]>([
    [["get", "/v1/models/{id}", "Get a model"], "models.get"],
    [["post", "/zones/{zone}/export", "Export zones"], "zones.export"],
    [["post", "/zones/{zone}/export/{id}", "Export zones"], "export.create"],
    [["post", "/export", "Export all"], "export.export"],
    [["get", "/{id}", "Get all"], "api.get"],
    [["get", "/", "Get all"], "api.get"],
  ])("is named by the path: %j is %s", (row, id) => {
    expect(nameAll([row])).toEqual([id]);
  });

  it("is named by the segment before one without a Latin letter, where no document titles the operation", () => {
    const key = { method: "get", path: "/logs/模型" } as const;
    const untitled = new Page("a.md").parameter(key, "query", "page", text());
    expect(listOperationIds(reconcilePages([untitled]).spec)).toEqual(["logs.get"]);
  });

  it("is named by the call, where the call names one", () => {
    const key = { method: "get", path: "/v1/x/{id}" } as const;
    const called = (...method: readonly string[]) =>
      listOperationIds(
        reconcilePages([
          new Page("a.txt").operation(key, "List events").sayOf(key, { aspect: "signature", method }),
        ]).spec,
      );
    expect(called("jobs", "list_events")).toEqual(["jobs.listEvents"]);
    expect(called("client", "jobs", "get")).toEqual(["jobs.get"]);
    expect(called("list_events")).toEqual(["x.listEvents"]);
  });
});

describe("two operations of one name", () => {
  it("are told apart: PUT keeps the name, PATCH goes by its next one", () => {
    const rows: Row[] = [
      ["patch", "/things/{id}", "Update a Thing", "Things"],
      ["put", "/things/{id}", "Update a Thing", "Things"],
    ];
    const { diagnostics, spec } = reconcileRows(rows);
    expect(spec.operations.map(({ method, name }) => [method, name])).toEqual([
      ["patch", "edit"],
      ["put", "update"],
    ]);
    expect(diagnostics.map(({ code, message }) => [code, message])[0]).toEqual([
      "name-taken",
      "patch /things/{id} would be called things.update, as put /things/{id} is; it is called edit instead",
    ]);
    expect(diagnostics[0]?.at).toBeDefined();
  });

  it("are told apart: a documented name comes first, then the first by the alphabet", () => {
    const rows: Row[] = [
      ["get", "/things/{a}/{b}/{c}", "Get it", "Things"],
      ["get", "/things/{a}/{b}", "Get it", "Things"],
      ["get", "/things/{a}", "Get it", "Things"],
    ];
    expect(nameAll(rows).map((id) => id.replace("things.", ""))).toEqual(["fetch", "retrieve", "get"]);
  });

  it("are told apart by the whole path at last, and then by a number", () => {
    const paths = ["", "/{b}", "/{b}/{c}", "/{b}/{c}/{d}", "/{b}/{c}/{d}/{e}", "/{b}/{c}/{d}/{e}/{f}"];
    const rows = paths.map((path): Row => ["delete", `/things/{a}${path}`, "Delete", "Things"]);
    const ids = nameAll(rows);
    expect(ids.slice(0, 3)).toEqual(["things.delete", "things.remove", "things.list"]);
    expect(ids.slice(3)).toEqual([
      "things.deleteDeleteThings",
      "things.deleteDeleteThings2",
      "things.deleteDeleteThings3",
    ]);
  });
});

describe("names that several operations would have by their verbs", () => {
  const read = (paths: readonly string[], rankOf: (index: number) => number) => {
    const pages = paths.map((path, index) =>
      new Page(`${String(index)}.md`, rankOf(index)).operation({ method: "get", path }, "Get"),
    );
    return listOperationIds(reconcilePages(pages).spec);
  };

  it("are of the operation whose document counts most, whatever page is added behind it", () => {
    const [first, second] = ["/things/{a}/{b}/{c}", "/things/{a}"];
    expect(read([first], (index) => index)).toEqual(["things.get"]);
    expect(read([first, second], (index) => index)).toEqual(["things.get", "things.retrieve"]);
  });

  it("are of the first by the alphabet where documents count the same", () => {
    const paths = ["/things/{a}/{b}", "/things/{a}"];
    expect(read(paths, () => 1)).toEqual(["things.retrieve", "things.get"]);
    expect(read(paths.toReversed(), () => 1)).toEqual(["things.get", "things.retrieve"]);
  });
});

type Key = readonly [Method, string];

/** The names of operations to which pages of OpenAPI give one id, by their method and path; `rankOf` is of their place. */
function nameShared(keys: readonly Key[], rankOf: (index: number) => number = () => 1) {
  const pages = keys.map(([method, path], index) =>
    new Page(`${String(index)}.md`, rankOf(index))
      .operation({ method, path }, "Create")
      .sayOf({ method, path }, { aspect: "name", resource: ["parcels"], name: "create" }),
  );
  const { diagnostics, spec } = reconcilePages(pages);
  const names = spec.operations.map(({ method, name, path }) => [`${method} ${path}`, name] as const);
  const told = diagnostics.filter(({ code }) => code === "name-shared");
  return { names: Object.fromEntries(names), told };
}

/** Documents count less the later they stand in the list of a project, unless it gives them ranks. */
const byPlace = (index: number): number => index + 1;

describe("operations that share an id", () => {
  const keys: readonly Key[] = [
    ["post", "/parcels/{parcel_id}/labels"],
    ["post", "/parcels"],
    ["post", "/orders"],
  ];

  it("keep it where the document counts most; the others are named by their paths, with a warning", () => {
    const { names, told } = nameShared(keys, byPlace);
    expect(names).toEqual({
      "post /parcels/{parcel_id}/labels": "create",
      "post /parcels": "createParcels",
      "post /orders": "createOrders",
    });
    expect(told.map(({ at, message }) => [at?.source, message])).toEqual([
      [
        "1.md",
        "3 operations are called parcels.create; post /parcels/{parcel_id}/labels keeps the name, the others are named by their paths: post /parcels as createParcels, post /orders as createOrders",
      ],
    ]);
  });

  it("keep their names whatever page is added after theirs, in any number and order", () => {
    const path = fc.constantFrom(
      "/a",
      "/b",
      "/b/{id}",
      "/b/{id}/c",
      "/v1/a",
      "/v1/b",
      "/v2/a",
      "/v10/b/{id}",
    );
    const key = fc.tuple(fc.constantFrom<Method>("get", "post", "put", "patch"), path);
    const distinct = fc.uniqueArray(key, { selector: (one) => one.join(" "), minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(distinct, (all) => {
        const before = nameShared(all.slice(0, -1), byPlace).names;
        expect(nameShared(all, byPlace).names).toMatchObject(before);
      }),
    );
  });

  it("of documents that count the same keep it where the path has fewer parameters, then by path, in any order of the pages", () => {
    const { names } = nameShared(keys);
    expect(names).toEqual({
      "post /orders": "create",
      "post /parcels": "createParcels",
      "post /parcels/{parcel_id}/labels": "createParcelsLabelsByParcelId",
    });
    expect(nameShared(keys.toReversed()).names).toEqual(names);
  });

  it("of one path differ by their method at last", () => {
    const own: readonly Key[] = [
      ["post", "/orders"],
      ["patch", "/parcels"],
      ["put", "/parcels"],
    ];
    expect(nameShared(own).names).toEqual({
      "post /orders": "create",
      "put /parcels": "createParcels",
      "patch /parcels": "createParcelsPatch",
    });
  });

  it("keep the id in the lowest version of several, where each version has it once", () => {
    const { names, told } = nameShared([
      ["post", "/v10/parcels"],
      ["post", "/v9/parcels"],
      ["post", "/v2/parcels"],
    ]);
    expect(names).toEqual({
      "post /v2/parcels": "create",
      "post /v9/parcels": "createV9",
      "post /v10/parcels": "createV10",
    });
    expect(told).toEqual([]);
  });

  it("keep it once in each version; what is left is named by its path", () => {
    const keys: readonly Key[] = [
      ["post", "/v1/a"],
      ["post", "/v2/a"],
      ["post", "/v2/b"],
    ];
    expect(nameShared(keys).names).toEqual({
      "post /v1/a": "create",
      "post /v2/a": "createV2",
      "post /v2/b": "createV2B",
    });
  });
});

describe("the heading of the API itself", () => {
  it("is that which all paths of the page have, or else the first of the page", () => {
    expect(
      nameAll([
        ["get", "/accounts/{a}/shop/carts/items", "List Items", "Items"],
        ["get", "/accounts/{a}/shop/carts", "List Carts", "Carts"],
        ["get", "/accounts/{a}/shop", "Get Shop", "Shop"],
      ]),
    ).toEqual(["carts.items.list", "carts.list", "shop.get"]);
    expect(
      nameAll([
        ["get", "/carts", "List Carts", "Carts"],
        ["get", "/carts/items", "List Items", "Items"],
      ]),
    ).toEqual(["carts.list", "items.list"]);
  });

  it("is the first of the page that has headings, whatever the order of another page", () => {
    const rows: Row[] = [
      ["get", "/carts", "List Baskets", "Baskets"],
      ["get", "/carts/items", "List Items", "Items"],
      ["get", "/carts/items/parts", "List Parts", "Parts"],
    ];
    const describe = (page: Page, all: readonly Row[], isHeaded: boolean) =>
      all.reduce(
        (one, [method, path, title, heading = ""]) =>
          one.operation({ method, path }, title, isHeaded ? [heading] : []),
        page,
      );
    const without = describe(new Page("a.md", 1), [...rows].reverse(), false);
    const { spec } = reconcilePages([without, describe(new Page("b.md", 2), rows, true)]);
    expect(listOperationIds(spec)).toEqual(["items.parts.list", "items.list", "baskets.list"]);
  });
});
