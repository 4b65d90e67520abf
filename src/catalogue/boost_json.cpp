// SPDX-License-Identifier: MPL-2.0
//
// The only translation unit with the definitions of Boost.JSON, which is used header-only.

#include <boost/json/src.hpp>
