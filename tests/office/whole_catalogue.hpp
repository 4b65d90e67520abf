// SPDX-License-Identifier: MPL-2.0
//
// The catalogue of this build, for the tests that compare the office with it.

#pragma once

#include "catalogue/catalogue.hpp"

/// Read and checked once.
const catalogue::Catalogue& wholeCatalogue();
