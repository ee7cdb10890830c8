//go:build tools

// Package engine pins the Pulumi engine that the sandbox builds where no other one is to be had.
package engine

import (
	_ "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi"
	_ "github.com/pulumi/pulumi/sdk/v3/go/common/version"
)
