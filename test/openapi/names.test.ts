import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  camelCase,
  deriveAddress,
  kebabCase,
  nameOperations,
  pascalCase,
  type Unnamed,
} from "../../generator/openapi/names.js";

const print = (operation: Unnamed): string => {
  const { name, resource } = deriveAddress(operation);
  return [...resource, name].join(".");
};

describe("the name of an operation", () => {
  it.each<[string, Unnamed]>([
    ["repos.get", { method: "get", path: "/repos/{owner}", operationId: "repos/get", tag: "repos" }],
    ["repos.get", { method: "get", path: "/repos/{owner}", operationId: "reposGet", tag: "repos" }],
    ["repos.get", { method: "get", path: "/repos/{owner}", operationId: "repo_get", tag: "Repos" }],
    ["bookings.get", { method: "get", path: "/b/{id}", operationId: "getBooking", tag: "Bookings" }],
    ["bookings.list", { method: "get", path: "/b", operationId: "list_bookings", tag: "Bookings" }],
    [
      "bookings.createForUser",
      { method: "post", path: "/b", operationId: "createBookingForUser", tag: "bookings" },
    ],
    [
      "bookings.getBookingPayment",
      { method: "get", path: "/p", operationId: "getBookingPayment", tag: "bookings" },
    ],
    [
      "bookings.getUserBooking",
      { method: "get", path: "/u", operationId: "getUserBooking", tag: "bookings" },
    ],
    ["bookings.getBookings", { method: "get", path: "/b", operationId: "getBookings", tag: "bookings" }],
    ["priceLists.update", { method: "put", path: "/l", operationId: "UpdatePriceList", tag: "Price lists" }],
    ["users.watchFor", { method: "get", path: "/u", operationId: "watchFor", tag: "users" }],
    ["users.get", { method: "get", path: "/v1/users/{id}", operationId: "getUser" }],
    ["logs.findAll", { method: "get", path: "/v1/logs", operationId: "findAll" }],
    ["accounts.rewards.list", { method: "get", path: "/v1/accounts/{id}/rewards", tag: "Rewards" }],
    ["accounts.rewards.create", { method: "post", path: "/api/v2/accounts/{id}/rewards" }],
    ["boxes.create", { method: "post", path: "/b", operationId: "create", tag: "subpackage_boxes" }],
    ["keys.get", { method: "get", path: "/k", operationId: "get", tag: "subpackage_a/subpackage_keys" }],
    ["subpackage.get", { method: "get", path: "/s", operationId: "get", tag: "subpackage_" }],
    ["jobs.get", { method: "get", path: "/j/{id}", operationId: "Jobs_GetJob", tag: "Jobs" }],
    ["jobs.getJobs", { method: "get", path: "/j", operationId: "Jobs_GetJobs", tag: "Jobs" }],
    [
      "pets.find",
      { method: "get", path: "/v1/p/{pet_id}", operationId: "find_pet_v1_p__pet_id__get", tag: "pets" },
    ],
    [
      "pets.findByTag",
      { method: "get", path: "/p/tags", operationId: "find_by_tag_p_tags_get", tag: "pets" },
    ],
    ["pets.list", { method: "get", path: "/v3/pets", operationId: "getV3Pets", tag: "pets" }],
    ["pet.get", { method: "get", path: "/v3/pets/{id}", operationId: "getV3PetsId", tag: "Pet" }],
    ["pets.create", { method: "post", path: "/pets", operationId: "PostPets", tag: "Pets" }],
    ["shop.getPets", { method: "get", path: "/pets", operationId: "getPets", tag: "shop" }],
    ["depthCharts.list", { method: "get", path: "/{format}/DepthCharts", operationId: "DepthCharts" }],
    ["holidays.delete", { method: "delete", path: "/h/{id}", operationId: "Holiday", tag: "Holidays" }],
    ["search.search", { method: "get", path: "/search/{query}", operationId: "Search" }],
    ["startScan.startScan", { method: "post", path: "/start-scan", operationId: "StartScan" }],
    ["route.list", { method: "get", path: "/route.{format}" }],
    ["accounts.get", { method: "get", path: "/v2/accounts/{id}.json" }],
    ["accounts.list", { method: "get", path: "/v2/accounts.json" }],
    ["accounts.get", { method: "get", path: "/v{version}/accounts/{id}.{format}" }],
    ["orders.cancel.create", { method: "post", path: "/orders/{id}:cancel" }],
    ["products.get", { method: "get", path: "/Products({id})" }],
    ["tiles.get", { method: "get", path: "/tiles/{x},{y}" }],
    ["api.get", { method: "get", path: "/{id}" }],
    ["données.hentÅr", { method: "get", path: "/x", operationId: "hentÅr", tag: "données" }],
    ["宠物.列表", { method: "get", path: "/x", operationId: "列表", tag: "宠物" }],
  ])("is %s", (name, operation) => {
    expect(print(operation)).toBe(name);
  });
});

const arbitraryOperation = fc.record<Unnamed>({
  method: fc.constantFrom("get", "post"),
  path: fc.constantFrom("/a", "/a/{id}", "/a/{id}/b", "/b/a/{id}", "/a/b", "/v1/a"),
  operationId: fc.constantFrom(undefined, "get", "aGet", "a.get"),
  tag: fc.constantFrom(undefined, "a"),
});
const keyOf = ({ method, path }: Unnamed): string => `${method} ${path}`;

describe("the names of operations", () => {
  it("differ, whatever the operations are called, and no order matters", () => {
    fc.assert(
      fc.property(fc.uniqueArray(arbitraryOperation, { selector: keyOf }), (operations) => {
        const named = (list: readonly Unnamed[]) =>
          new Map([...nameOperations(list, [])].map(([operation, address]) => [keyOf(operation), address]));
        const names = named(operations);
        const ids = [...names.values()].map(({ resource, name }) => [...resource, name].join("."));
        expect(new Set(ids).size).toBe(operations.length);
        expect(named(operations.toReversed())).toEqual(names);
      }),
    );
  });
});

describe("the short name that two operations would have", () => {
  it("is that of the one which says so itself, and else of the one with fewer parameters", () => {
    const nameAll = (...operations: readonly (readonly [path: string, operationId: string])[]) =>
      [
        ...nameOperations(
          operations.map(([path, operationId]) => ({ method: "get", path, operationId, tag: "bookings" })),
          [],
        ).values(),
      ].map(({ name }) => name);
    expect(nameAll(["/a", "getBooking"], ["/b/{id}", "get"])).toEqual(["get", "getBooking"]);
    expect(nameAll(["/b/{id}", "getBooking"], ["/a", "bookingGet"])).toEqual(["get", "getBooking"]);
    expect(nameAll(["/a", "getBookings"], ["/b/{id}", "getBooking"])).toEqual(["getBookings", "get"]);
  });
});

describe("the names of one operation in several forms of its answer", () => {
  it("say the form where the short name is taken", () => {
    const operations = ["/pets.json", "/pets.xml"].map((path): Unnamed => ({ method: "get", path }));
    expect([...nameOperations(operations, []).values()].map(({ name }) => name)).toEqual(["list", "listXml"]);
  });
});

describe("the names of one operation in several versions", () => {
  it("are shortest in the lowest version, by its number", () => {
    const operations = ["/v10/a", "/v9/a"].map((path): Unnamed => ({
      method: "get",
      path,
      operationId: "find",
    }));
    const names = [...nameOperations(operations, [])].map(([{ path }, { name }]) => [path, name]);
    expect(Object.fromEntries(names)).toMatchObject({ "/v9/a": "find" });
  });
});

describe("names", () => {
  it("keep letters of every script where identifiers can", () => {
    expect([
      camelCase("Crème brûlée"),
      pascalCase("宠物 商店"),
      camelCase("2fa"),
      kebabCase("Crème brûlée!"),
    ]).toEqual(["crèmeBrûlée", "宠物商店", "x2fa", "creme-brulee"]);
  });
});
