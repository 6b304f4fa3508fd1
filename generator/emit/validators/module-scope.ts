import { findFreeName } from "../../model/index.js";
import type { Import } from "../print/imports.js";
import type { ShapePlan } from "./plan-shapes.js";
import type { Shape } from "./shape.js";
import { validatorModule } from "./validator-module.js";
import { supportModule, supportTypes, type SupportName } from "./support.js";

/** A constant of a module: a set of values, a pattern. */
export interface ModuleConstant {
  readonly name: string;
  readonly expression: string;
}

/** Collects what the functions of one module use while they are printed. */
export class ModuleScope {
  readonly plan: ShapePlan;
  readonly #imports = new Map<string, Import>();
  /** Constants by the text of their expression. */
  readonly #constants = new Map<string, ModuleConstant>();
  readonly #taken = new Set<string>();

  constructor(plan: ShapePlan) {
    this.plan = plan;
  }

  /** The name of a support function, which the module then imports. */
  use(name: SupportName): string {
    this.#add({ name, module: supportModule(name), isType: supportTypes.has(name) });
    return name;
  }

  /** The name of the function of a shape, which the module imports where it is another's. */
  call(shape: Shape): string {
    this.#add({ name: shape.name, module: validatorModule(shape.owner.module), isType: false });
    return shape.name;
  }

  /** A constant; equal expressions share one. */
  constant(wanted: string, expression: string): string {
    const known = this.#constants.get(expression);
    if (known) return known.name;
    const name = this.#findFree(wanted);
    this.#taken.add(name);
    this.#constants.set(expression, { name, expression });
    return name;
  }

  #findFree(wanted: string): string {
    return findFreeName(wanted, (name) => this.#taken.has(name) || this.plan.reserved.has(name));
  }

  get imports(): readonly Import[] {
    return [...this.#imports.values()];
  }

  get constants(): readonly ModuleConstant[] {
    return [...this.#constants.values()];
  }

  #add(found: Import): void {
    this.#imports.set(found.name, found);
  }
}
