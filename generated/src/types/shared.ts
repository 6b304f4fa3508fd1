// Written by docwright; do not edit. The next run writes this file anew.

export interface DatasetFilter {
  key:
    | "created_at"
    | "request_content_type"
    | "response_content_type"
    | "success"
    | "cached"
    | "provider"
    | "model"
    | "cost"
    | "tokens"
    | "tokens_in"
    | "tokens_out"
    | "duration"
    | "feedback";
  operator: "eq" | "contains" | "lt" | "gt";
  value: (string | number | boolean)[];
}

export interface ErrorItem {
  code: number;
  message: string;
}

export interface MessageItem {
  code: number;
  message: string;
}

export interface ResultInfo {
  has_more: boolean;
  page: number;
  per_page: number;
  total_count: number;
}
