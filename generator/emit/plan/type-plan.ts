import type { ObjectSchema, Operation, Parameter, Schema } from "../../model/index.js";

/** Where a type comes from: a component of the spec, the parameters of an operation, or what has no name of its own: a result, or what a stream beside it brings. */
export type TypeOrigin = "schema" | "parameters" | "response" | "item";

/** A type that the package exports. */
export interface EmittedType {
  /** Its identifier, unique in the package. */
  readonly name: string;
  /** The file that declares it: `src/types/logs.ts`. */
  readonly module: string;
  readonly schema: Schema;
  readonly origin: TypeOrigin;
  /** A request can contain it, so that its optional members accept `undefined`. */
  readonly isInput: boolean;
  /** An answer can contain it. */
  readonly isOutput: boolean;
  /** The operation whose parameters or result it is; absent where it is neither, or the result of several. */
  readonly operation?: Operation;
}

/** `body`: a member of the JSON body; `wholeBody`: the member `body`, sent as the body or merged into it. */
export type MemberLocation = "path" | "query" | "querystring" | "header" | "cookie" | "body" | "wholeBody";

/** A member of a parameter object and the part of the request it goes to. */
export interface ParameterMember {
  readonly name: string;
  readonly in: MemberLocation;
  /** The option of the client that supplies it where the call does not. */
  readonly clientOption?: string;
  /** As the spec has it; absent for what is of the body. */
  readonly parameter?: Parameter;
  /** Its type where no schema can say it: files and bytes. The runtime has it. */
  readonly native?: "FileInput" | "FileInput[]" | "BytesInput";
}

/** What the parameter object of an operation must be. */
export interface ParameterSchema extends ObjectSchema {
  /** The members that bounds on the number of members are not about, since they are none of the body. */
  readonly uncounted?: readonly string[];
}

/** The type of the parameter object of an operation. */
export interface ParameterType extends EmittedType {
  readonly origin: "parameters";
  readonly schema: ParameterSchema;
  readonly operation: Operation;
  readonly members: readonly ParameterMember[];
}

/** A body that is documented for errors of a status: `404`, a range such as `4XX`, or `default`. */
export interface ErrorBody {
  readonly status: string;
  readonly schema: Schema;
}

/** An answer of another media type that a caller can ask for: a text, bytes, or a stream of the values of a type. */
export type OtherAnswer = { readonly mediaType: string } & (
  | { readonly kind: "text" }
  | { readonly kind: "blob" }
  | { readonly kind: "stream"; readonly name: string; readonly stream: StreamPlan }
);

/** The type of what an operation documents of its errors. */
export interface ErrorType {
  readonly name: string;
  readonly module: string;
  readonly operation: Operation;
  readonly bodies: readonly ErrorBody[];
}

/** What a call returns: nothing, text or bytes that are not JSON, or a type of the package. */
export type ResultType =
  | { readonly kind: "none" }
  | { readonly kind: "text" }
  | { readonly kind: "blob" }
  | {
      readonly kind: "type";
      readonly name: string;
      /** The call returns pages of the type. */
      readonly isList: boolean;
      /** The answer may come without it. */
      readonly isOptional: boolean;
      /** The answer is a stream of them. */
      readonly stream?: StreamPlan;
      /** How each answer is read, by its status or range, where some have no JSON. */
      readonly statuses?: ReadonlyMap<string, AnswerKind>;
    };

/** What an answer of one status is. */
export type AnswerKind = "json" | "text" | "blob" | "none";

/** How a stream is read. */
export interface StreamPlan {
  readonly reader: "readEvents" | "readTextEvents" | "readMixedEvents" | "readLines" | "readRecords";
  /** Of `readMixedEvents`: the names of the events whose data are texts, where names tell. */
  readonly texts?: readonly string[];
  /** The type is that of a whole event, not of its data. */
  readonly isEvent: boolean;
  /** The data that say that it ends. */
  readonly end?: string;
}

/** The types of the package, by file and in documentation order, and how to find one. */
export interface TypePlan {
  readonly types: readonly EmittedType[];
  /** Of the operations that document a body of an error. */
  readonly errors: readonly ErrorType[];
  readonly find: (name: string) => EmittedType;
  /** The identifier of a component schema. */
  readonly exportNameOf: (schemaName: string) => string;
  readonly parametersOf: (operation: Operation) => ParameterType;
  readonly resultOf: (operation: Operation) => ResultType;
  /** What the operation can answer with beside its result. */
  readonly otherAnswersOf: (operation: Operation) => readonly OtherAnswer[];
  /** Undefined where no body of an error is documented. */
  readonly errorOf: (operation: Operation) => ErrorType | undefined;
}
