import { listener } from "../../../../../../sandbox/providers/aws/resources/lb/listener";
import { itRefuses } from "../../../../../support/aws-refusals";

describe("aws.lb.Listener", () => {
  const good = {
    certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1",
    defaultActions: [
      {
        fixedResponse: { contentType: "text/plain", messageBody: "Not found", statusCode: "404" },
        type: "fixed-response",
      },
    ],
    loadBalancerArn:
      "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/web-1a2b3c4/0123456789abcdef",
    port: 443,
    protocol: "HTTPS",
    sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
  };

  itRefuses(listener, good, [
    [
      "no certificate",
      { certificateArn: null },
      'certificateArn: got nothing, expected a value with protocol "HTTPS"',
    ],
    [
      "a certificate without encryption",
      { protocol: "HTTP", sslPolicy: null },
      'certificateArn: got "arn:aws:acm:us-east-1:123456789012:certificate/1", expected no value with protocol "HTTP"',
    ],
    [
      "a policy that is none",
      { sslPolicy: "TLS13" },
      'sslPolicy: got "TLS13", expected the name of a policy: ELBSecurityPolicy-…',
    ],
    ["a port that is none", { port: 70000 }, "port: got 70000, expected 1 to 65535"],
    [
      "a name for an ARN",
      { loadBalancerArn: "web" },
      'loadBalancerArn: got "web", expected an ARN (arn:partition:service:region:account:resource)',
    ],
    [
      "no action",
      { defaultActions: [] },
      "defaultActions: got 0 entries, expected at least 1 entry",
    ],
    [
      "an action without its block",
      { defaultActions: [{ type: "redirect" }] },
      'defaultActions[0].redirect: got nothing, expected a value with type "redirect"',
    ],
    [
      "a second action without a target",
      {
        defaultActions: [
          {
            authenticateCognito: {
              userPoolArn: "arn:aws:cognito-idp:us-east-1:123456789012:userpool/pool_1",
              userPoolClientId: "client",
              userPoolDomain: "shop",
            },
            type: "authenticate-cognito",
          },
          { type: "forward" },
        ],
      },
      'defaultActions[1].targetGroupArn: got none of them, expected at least one of targetGroupArn, forward with type "forward"',
    ],
    [
      "an action that is none",
      { defaultActions: [{ type: "reject" }] },
      'defaultActions[0].type: got "reject", expected one of authenticate-cognito, authenticate-oidc, fixed-response, redirect, forward, jwt-validation',
    ],
    [
      "a redirect to itself",
      {
        defaultActions: [
          {
            redirect: {
              host: "#{host}",
              path: "/#{path}",
              port: "#{port}",
              protocol: "#{protocol}",
              query: "#{query}",
              statusCode: "HTTP_301",
            },
            type: "redirect",
          },
        ],
      },
      "defaultActions[0].redirect: got the address of the request, expected another protocol, host, port or path",
    ],
    [
      "a redirect with a code of its own",
      {
        defaultActions: [
          { redirect: { port: "443", protocol: "HTTPS", statusCode: "301" }, type: "redirect" },
        ],
      },
      'defaultActions[0].redirect.statusCode: got "301", expected one of HTTP_301, HTTP_302',
    ],
    [
      "a response of a kind that is none",
      {
        defaultActions: [
          { fixedResponse: { contentType: "text/xml", statusCode: "302" }, type: "fixed-response" },
        ],
      },
      'defaultActions[0].fixedResponse.contentType: got "text/xml", expected one of application/javascript, application/json, text/css, text/html, text/plain',
      'defaultActions[0].fixedResponse.statusCode: got "302", expected a code of the form 2XX, 4XX or 5XX',
    ],
    [
      "a weight that is too high",
      {
        defaultActions: [
          {
            forward: {
              targetGroups: [
                {
                  arn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web-1a2b3c4/0123456789abcdef",
                  weight: 1000,
                },
              ],
            },
            type: "forward",
          },
        ],
      },
      "defaultActions[0].forward.targetGroups[0].weight: got 1000, expected 0 to 999",
    ],
    [
      "verification without a trust store",
      { mutualAuthentication: { mode: "verify" } },
      'mutualAuthentication.trustStoreArn: got nothing, expected a value with mutualAuthentication.mode "verify"',
    ],
  ]);
});
