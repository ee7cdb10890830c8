import { interpolate, jsonStringify } from "@pulumi/pulumi";
import * as apigatewayv2 from "@pulumi/aws/apigatewayv2";
import * as dynamodb from "@pulumi/aws/dynamodb";
import * as lambda from "@pulumi/aws/lambda";
import * as s3 from "@pulumi/aws/s3";
import * as sns from "@pulumi/aws/sns";
import * as sqs from "@pulumi/aws/sqs";
import { lambdaFunction } from "./functions";

/** An HTTP API, functions outside of any VPC, a table, a queue with its dead-letter queue, a topic and a bucket. */
export function serverless(): void {
  httpApi(lambdaFunction("api"));
  new dynamodb.Table("orders", {
    attributes: [{ name: "id", type: "S" }],
    hashKey: "id",
    billingMode: "PAY_PER_REQUEST",
  });
  const queue = queueWithDeadLetters();
  new lambda.EventSourceMapping("worker", {
    eventSourceArn: queue.arn,
    functionName: lambdaFunction("worker").arn,
  });
  const topic = new sns.Topic("events");
  new sns.TopicSubscription("events", {
    topic: topic.arn,
    protocol: "sqs",
    endpoint: queue.arn,
  });
  new s3.Bucket("uploads");
}

function httpApi(handler: lambda.Function): void {
  const api = new apigatewayv2.Api("api", { protocolType: "HTTP", target: handler.arn });
  new lambda.Permission("api", {
    action: "lambda:InvokeFunction",
    function: handler.name,
    principal: "apigateway.amazonaws.com",
    sourceArn: interpolate`${api.executionArn}/*`,
  });
}

function queueWithDeadLetters(): sqs.Queue {
  const dead = new sqs.Queue("dead");
  return new sqs.Queue("work", {
    redrivePolicy: jsonStringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: 3 }),
  });
}
