import type { Contact, ExternalDocs, License, PackageFacts, PublishConfig, Tag } from "../../model/index.js";
import { compact } from "../schema/build.js";
import { openMap, type MapReader } from "./map-reader.js";

/** Documentation that stands elsewhere (OpenAPI 3.1, section 4.8.11). */
export function readExternalDocs(map: MapReader): ExternalDocs | undefined {
  return map.part("externalDocs", "externalDocs", (docs) => {
    const url = docs.required("url", (key) => docs.string(key), "");
    const read = compact<ExternalDocs>({ url, description: docs.string("description") });
    docs.end();
    return read;
  });
}

export function readContact(info: MapReader): Contact | undefined {
  return info.part("contact", "the contact", (map) => {
    const contact = compact<Contact>({
      name: map.string("name"),
      url: map.string("url"),
      email: map.string("email"),
    });
    map.end();
    return contact;
  });
}

export function readLicense(info: MapReader): License | undefined {
  return info.part("license", "the license", (map) => {
    const license = compact<License>({
      name: map.required("name", (key) => map.string(key), ""),
      identifier: map.string("identifier"),
      url: map.string("url"),
    });
    map.end();
    return license;
  });
}

function readPublishConfig(facts: MapReader): PublishConfig | undefined {
  return facts.part("publishConfig", "publishConfig", (map) => {
    const config = compact<PublishConfig>({
      access: map.string("access"),
      registry: map.string("registry"),
      tag: map.string("tag"),
      provenance: map.boolean("provenance"),
    });
    map.end();
    return config;
  });
}

/** What the `package.json` of the client says to npm (`npm` of `info.x-sdk`). */
export function readPackageFacts(sdk: MapReader): PackageFacts | undefined {
  return sdk.part("npm", "npm", (map) => {
    const facts = compact<PackageFacts>({
      private: map.boolean("private"),
      license: map.string("license"),
      author: map.string("author"),
      repository: map.string("repository"),
      keywords: map.strings("keywords"),
      publishConfig: readPublishConfig(map),
    });
    map.end();
    return facts;
  });
}

function readTag(map: MapReader): Tag {
  const tag = compact<Tag>({
    name: map.required("name", (key) => map.string(key), ""),
    summary: map.string("summary"),
    description: map.string("description"),
    parent: map.string("parent"),
    kind: map.string("kind"),
    externalDocs: readExternalDocs(map),
  });
  map.end();
  return tag;
}

/** The tags that a document describes (OpenAPI 3.1, section 4.8.22); undefined where there are none. */
export function readTags(root: MapReader): Tag[] | undefined {
  const tags = root.list("tags")?.items.flatMap((item) => {
    const map = openMap(item, "a tag", root.context);
    return map ? [readTag(map)] : [];
  });
  return tags?.length ? tags : undefined;
}
