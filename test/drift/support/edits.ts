/** Two states of a thing that differ in one field. */
export interface Edit<T> {
  readonly title: string;
  readonly base: T;
  readonly revision: T;
}

/** A thing and the values that one of its fields is given in turn; a field that may be absent is also added and removed. */
export interface Sample<T> {
  readonly carrier: T;
  readonly values: readonly unknown[];
  readonly isRequired?: boolean;
}

type KeysOf<T> = T extends unknown ? keyof T : never;

/** A sample for every field of a type, or the reason why it has none. A field new to the model asks for one. */
export type Samples<T> = Readonly<Record<KeysOf<T>, Sample<T> | string>>;

function withField<T extends object>(carrier: T, field: string, value: unknown): T {
  const rest = Object.fromEntries(Object.entries(carrier).filter(([key]) => key !== field)) as T;
  return value === undefined ? rest : { ...rest, [field]: value };
}

function editsOf<T extends object>(
  field: string,
  { carrier, values, isRequired = false }: Sample<T>,
): Edit<T>[] {
  const states = isRequired ? values : [undefined, ...values];
  return states.flatMap((from, index) =>
    states.slice(index + 1).flatMap((to) => {
      const [left, right] = [withField(carrier, field, from), withField(carrier, field, to)];
      const name = (value: unknown) => (value === undefined ? "absent" : JSON.stringify(value));
      return [
        { title: `${field}: ${name(from)} to ${name(to)}`, base: left, revision: right },
        { title: `${field}: ${name(to)} to ${name(from)}`, base: right, revision: left },
      ];
    }),
  );
}

/** Every edit of one field: added, removed, changed, each both ways. */
export function listEdits<T extends object>(samples: Samples<T>): readonly Edit<T>[] {
  return Object.entries<Sample<T> | string>(samples).flatMap(([field, sample]) =>
    typeof sample === "string" ? [] : editsOf(field, sample),
  );
}
