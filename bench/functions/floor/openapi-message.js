/** The protobuf messages of a cloud call, by hand: only what one call with JSON values needs. */
'use strict';

const { Buffer } = require('node:buffer');

const LENGTH_DELIMITED = 2;

function varint(value) {
  const bytes = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Buffer.from([...bytes, rest]);
    bytes.push((rest & 0x7f) | 0x80);
  }
}

const field = (number, bytes) => Buffer.concat([varint((number << 3) | LENGTH_DELIMITED), varint(bytes.length), bytes]);

/** CommApiData: apiType OPEN_API, and each parameter as a pair of its name and its JSON. */
module.exports.encode = (params) => {
  const pairs = Object.entries(params).map(([name, value]) =>
    field(1, Buffer.concat([field(1, Buffer.from(name)), field(2, Buffer.from(JSON.stringify(value)))])),
  );
  return Buffer.concat([Buffer.from([0x08, 0]), field(2, Buffer.concat(pairs))]);
};

/** The JSON in CommOpenApiResp's first field, which comes first. */
module.exports.decode = (message) => {
  if (message[0] !== ((1 << 3) | LENGTH_DELIMITED)) throw new Error('The cloud call was refused.');
  let length = 0;
  let at = 1;
  for (let shift = 0; ; shift += 7) {
    const byte = message[at++];
    length |= (byte & 0x7f) << shift;
    if (byte < 0x80) return JSON.parse(message.subarray(at, at + length).toString());
  }
};
