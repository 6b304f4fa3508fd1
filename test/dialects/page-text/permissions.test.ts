import { describe, expect, it } from "vitest";
import { readPermissions } from "../../../generator/dialects/page-text/permissions.js";

const clear = (...names: readonly string[]) => ({ names, isAmbiguous: false });
const doubtful = (...names: readonly string[]) => ({ names, isAmbiguous: true });

describe("the permissions on a line", () => {
  it.each([
    ["Dogs Read", clear("Dogs Read")],
    ["Dogs", clear("Dogs")],
    ["AI Gateway WriteAI Gateway Read", clear("AI Gateway Write", "AI Gateway Read")],
    ["Dogs Write Dogs Read", clear("Dogs Write Dogs Read")],
    ["Dogs (all) 2Cats Read", clear("Dogs (all) 2", "Cats Read")],
    ["Dogs (old)Cats [new]Toys Read", clear("Dogs (old)", "Cats [new]", "Toys Read")],
    ["Dogs ReadMailChannels Write", doubtful("Dogs Read", "MailChannels Write")],
    ["MailChannelsBox Write", doubtful("MailChannelsBox Write")],
    ["Dogs ReadCats", doubtful("Dogs Read", "Cats")],
    ["Dogs WriteAPIZones Read", doubtful("Dogs Write", "APIZones Read")],
  ])("%s", (text, names) => {
    expect(readPermissions(text, text)).toEqual(names);
  });

  it("are the words between back-ticks, where there are any", () => {
    expect(readPermissions("`Dogs ReadCats Read` ` Dogs Write `", "Dogs ReadCats Read Dogs Write")).toEqual(
      clear("Dogs ReadCats Read", "Dogs Write"),
    );
  });
});
