/** What a netlist costs: the estimators of power. */
package org.tramstudio.power;
