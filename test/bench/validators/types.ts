/** The types that the benchmark validates: a page of a log, and a route whose elements are a tagged union. */
export interface LogPage {
  readonly result: readonly Log[];
  readonly result_info: ResultInfo;
  readonly success: boolean;
}

export interface Log {
  readonly id: string;
  readonly cached: boolean;
  /** A date-time. */
  readonly created_at: string;
  /** An integer. */
  readonly duration: number;
  readonly model: string;
  readonly path: string;
  readonly provider: string;
  readonly success: boolean;
  /** An integer. */
  readonly tokens_in: number | null;
  /** An integer. */
  readonly tokens_out: number | null;
  readonly cost?: number;
  readonly custom_cost?: boolean;
  readonly metadata?: string;
  readonly model_type?: string;
  readonly request_content_type?: string;
  readonly request_type?: string;
  readonly response_content_type?: string;
  /** An integer. */
  readonly status_code?: number;
  /** An integer. */
  readonly step?: number;
}

export interface ResultInfo {
  readonly count?: number;
  readonly page?: number;
  readonly per_page?: number;
  readonly total_count?: number;
  readonly max_cost?: number;
  readonly min_cost?: number;
  readonly max_duration?: number;
  readonly min_duration?: number;
}

export interface Route {
  readonly id: string;
  /** A date-time. */
  readonly created_at: string;
  readonly deployment: Deployment;
  readonly elements: readonly Element[];
  readonly gateway_id: string;
  /** A date-time. */
  readonly modified_at: string;
  readonly name: string;
  readonly version: Version;
}

export interface Deployment {
  readonly created_at: string;
  readonly deployment_id: string;
  readonly version_id: string;
}

export interface Version {
  readonly active: "true" | "false";
  readonly created_at: string;
  readonly data: string;
  readonly version_id: string;
}

export interface Output {
  readonly elementId: string;
}

export interface StartElement {
  readonly id: string;
  readonly outputs: { readonly next: Output };
  readonly type: "start";
}

export interface ConditionalElement {
  readonly id: string;
  readonly outputs: { readonly false: Output; readonly true: Output };
  readonly properties: { readonly conditions?: unknown };
  readonly type: "conditional";
}

export interface PercentageElement {
  readonly id: string;
  readonly outputs: Readonly<Record<string, Output>>;
  readonly type: "percentage";
}

export interface FallbackOutputs {
  readonly fallback: Output;
  readonly success: Output;
}

export interface RateElement {
  readonly id: string;
  readonly outputs: FallbackOutputs;
  readonly properties: {
    readonly key: string;
    readonly limit: number;
    readonly limitType: "count" | "cost";
    readonly window: number;
  };
  readonly type: "rate";
}

export interface ModelElement {
  readonly id: string;
  readonly outputs: FallbackOutputs;
  readonly properties: {
    readonly model: string;
    readonly provider: string;
    readonly retries: number;
    readonly timeout: number;
  };
  readonly type: "model";
}

export interface EndElement {
  readonly id: string;
  readonly outputs: Readonly<Record<string, Output>>;
  readonly type: "end";
}

export type Element =
  | StartElement
  | ConditionalElement
  | PercentageElement
  | RateElement
  | ModelElement
  | EndElement;
