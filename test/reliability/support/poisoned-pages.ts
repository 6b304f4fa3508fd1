/** Where a page carries text of its author: each `§` stands for hostile text, `¶` for such text in a path. Every dialect, every kind of place. */
const pages: readonly string[] = [
  `# Library§

## List Books§

**get** \`/shelves/{shelf_id}/books\`

Lists books§.

### Path Parameters

- \`shelf_id: string\`

  The shelf§.

### Query Parameters

- \`sort: optional "title§" or "year"\`

  How they are sorted§.

  - \`"title§"\`

  - \`"year"\`

- \`"odd§": optional string\`

### Header Parameters

- \`"X-Trace§": optional string\`

### Returns

- \`result: array of Book§ { id, "kind§" }\`

  - \`id: string\`

    What identifies it§.

  - \`"kind§": "novel§"\`

    - \`"novel§"\`

- \`success: boolean\`

### Example

\`\`\`http
curl https://library.example/v1/shelves/$SHELF_ID/books§ \\
    -H "Authorization: Bearer $TOKEN§" \\
    -H "X-Key§: $KEY§"
\`\`\`

#### Response

\`\`\`json
{ "result": [{ "id": "b§", "kind§": "novel" }], "success": true }
\`\`\`

## Lend§

**post** \`/shelves/{shelf_id}/loans¶\`

### Path Parameters

- \`shelf_id: string\`

### Body Parameters

- \`reader§: string\`

- \`due: optional string\`

  A day§.

## Domain Types

### Book§

- \`Book§ = object { id, title }\`

  - \`id: string\`

  - \`title: string\`

    Its title§.
`,
  `Skip to content
Start here

Get a Shelf§

GET/shelves/{shelf_id}/details

What a shelf§ holds.
Accepted Permissions (at least one required)
Shelf Read§
Path ParametersExpand Collapse
shelf_id: string
The shelf§.
maxLength64
Query ParametersExpand Collapse
size§: optional number
formatint§
Returns
result: object { id, name }
id: string
An identifier§.
name: string
A name§.
success: boolean

Get a Shelf§

curl https://library.example/v1/shelves/$SHELF_ID/details§ \\
    -H "Authorization: Bearer $TOKEN"
{ "result": { "id": "s§", "name": "n" }, "success": true }
`,
  `docs/library.md

# Library§

### Remove§

> DELETE /shelves/{shelf_id}/books/{book_id¶}

Removes it§.

#### 200 OK§

\`\`\`json
{ "id§": "*string*", "note": "*string*§" }
\`\`\`
`,
  `## return_book

\`client.shelves.returnBook(shelf_id: string, "note§"?: string): { id: string; state: 'lent§' | 'here'; }\`

**put** \`/shelves/{shelf_id}/returns¶\`

Returns a book§.

### Parameters

- \`shelf_id: string\`
  The shelf§.

- \`"note§"?: string\`

### Returns

- \`{ id: string; state: 'lent§' | 'here'; "odd§"?: number; }\`
  A book§.
`,
  `# Library§

## Renew§

\`client.shelves.renew(stringshelfID, RequestOptionsoptions?): Loan§\`

**patch** \`/shelves/{shelf_id}/loans¶\`

Renews a loan§.

### Parameters

- \`shelfID: string\`

  The shelf§.

- \`params: RenewParams\`

  - \`"until§"?: string | null\`

    Body param: A day§.

### Returns

- \`Loan\`

  - \`"state§": "lent§" | "here" | null\`

    How it is§.
`,
];

/** The pages with a break-out and a statement wherever their authors can write. */
export function poisonPages(breakout: string): string[] {
  const poison = `${breakout}globalThis.PWN_CODE=1;${breakout}`;
  // Braces in a path make a parameter, whose name is no break-out.
  const inPath = poison.replace(/[{}]/g, "");
  return pages.map((page) => page.replaceAll("¶", () => inPath).replaceAll("§", () => poison));
}

/** The same pages as decent people write them. */
export const harmlessPages = pages.map((page) => page.replace(/[§¶]/g, ""));
