/** For Node, by `require()`. */
require("../behaviour/traps.js");

const library = require("shipstation-partner");
const errors = require("shipstation-partner/errors");
const slim = require("shipstation-partner/slim");
const testing = require("shipstation-partner/testing");

const { runSuite } = require("../behaviour/suite.js");

runSuite({ library, errors, slim, testing }, process.argv[2] ?? "");
