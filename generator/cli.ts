#!/usr/bin/env node
console.log("docwright");
