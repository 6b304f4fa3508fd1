import { parameterStyles, type Parameter, type ParameterStyle } from "../../model/index.js";
import { compact } from "../schema/build.js";
import type { MapReader } from "./map-reader.js";

type Location = Parameter["in"];

/** The styles of each location, the default one first (OpenAPI 3.1, section 4.8.12.2). */
export const stylesOf: Readonly<Record<Location, readonly ParameterStyle[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form", "cookie"],
  querystring: [],
};

/** Whether a style writes each member of a list or an object on its own unless the document says otherwise. */
const explodes = (style: ParameterStyle | undefined): boolean => style === "form" || style === "cookie";

function findStyle(map: MapReader, location: Location): ParameterStyle | undefined {
  const text = map.string("style");
  const style = parameterStyles.find((known) => known === text);
  if (text === undefined || (style && stylesOf[location].includes(style))) return style;
  const problem = `must be one of ${stylesOf[location].join(", ")} in a ${location}`;
  map.context.report("spec-invalid-value", { key: "style", problem }, map.at("style"));
  return undefined;
}

/** `style` and `explode` as far as they differ from what OpenAPI has for the location. */
export function readStyle(map: MapReader, location: Location): Pick<Parameter, "style" | "explode"> {
  const [usual] = stylesOf[location];
  const style = findStyle(map, location) ?? usual;
  const explode = map.boolean("explode");
  return compact<Pick<Parameter, "style" | "explode">>({
    style: style === usual ? undefined : style,
    explode: explode === explodes(style) ? undefined : explode,
  });
}
