/** A contestant from Ajv's checks: those that stop at the first issue, and those that collect. */
export function fromChecks(page, route, allOfPage, allOfRoute) {
  const count = (check, value) => (check(value) ? 0 : check.errors.length);
  return {
    isLogPage: (value) => page(value),
    isRoute: (value) => route(value),
    countLogPageIssues: (value) => count(allOfPage, value),
    countRouteIssues: (value) => count(allOfRoute, value),
  };
}
